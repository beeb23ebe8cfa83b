import { templates } from '../../../templates';
import { createCatalogue, type Catalogue } from '../catalogue/catalogue';
import { describeTemplate } from '../catalogue/describe';

declare module '../service' {
  interface Services {
    catalogue: Catalogue;
  }
}

/** The templates that this Strapi has. */
export default function catalogueService(): Catalogue {
  return createCatalogue(templates.map(describeTemplate));
}
