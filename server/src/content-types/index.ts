import card from './card/schema';
import change from './change/schema';
import render from './render/schema';
import source from './source/schema';
import upload from './upload/schema';

export default {
  card: { schema: card },
  change: { schema: change },
  render: { schema: render },
  source: { schema: source },
  upload: { schema: upload },
};
