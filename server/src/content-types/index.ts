import card from './card/schema';
import change from './change/schema';
import delivery from './delivery/schema';
import digest from './digest/schema';
import history from './history/schema';
import maker from './maker/schema';
import notice from './notice/schema';
import order from './order/schema';
import publication from './publication/schema';
import render from './render/schema';
import run from './run/schema';
import setting from './setting/schema';
import source from './source/schema';
import spend from './spend/schema';
import upload from './upload/schema';

export default {
  card: { schema: card },
  change: { schema: change },
  delivery: { schema: delivery },
  digest: { schema: digest },
  history: { schema: history },
  maker: { schema: maker },
  notice: { schema: notice },
  order: { schema: order },
  publication: { schema: publication },
  render: { schema: render },
  run: { schema: run },
  setting: { schema: setting },
  source: { schema: source },
  spend: { schema: spend },
  upload: { schema: upload },
};
