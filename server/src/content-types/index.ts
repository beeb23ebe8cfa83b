import card from './card/schema';
import change from './change/schema';
import history from './history/schema';
import publication from './publication/schema';
import render from './render/schema';
import source from './source/schema';
import upload from './upload/schema';

export default {
  card: { schema: card },
  change: { schema: change },
  history: { schema: history },
  publication: { schema: publication },
  render: { schema: render },
  source: { schema: source },
  upload: { schema: upload },
};
