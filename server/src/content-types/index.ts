import card from './card/schema';
import change from './change/schema';
import delivery from './delivery/schema';
import history from './history/schema';
import notice from './notice/schema';
import publication from './publication/schema';
import render from './render/schema';
import source from './source/schema';
import upload from './upload/schema';

export default {
  card: { schema: card },
  change: { schema: change },
  delivery: { schema: delivery },
  history: { schema: history },
  notice: { schema: notice },
  publication: { schema: publication },
  render: { schema: render },
  source: { schema: source },
  upload: { schema: upload },
};
