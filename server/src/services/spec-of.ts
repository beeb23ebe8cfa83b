import type { ServiceConfig } from '../config/services';
import { bannerbear, cloudinary, htmlCssToImage, placid } from './presets';
import type { ServiceSpec } from './spec';

/** What a configured service is sent, as data; null for one whose pictures a function makes. */
export function specOf(service: ServiceConfig): ServiceSpec | null {
  switch (service.type) {
    case 'bannerbear':
      return bannerbear(service);
    case 'placid':
      return placid(service);
    case 'cloudinary': {
      const { apiSecret, ...rest } = service;
      return cloudinary({ ...rest, ...(apiSecret !== null && { apiSecret }) });
    }
    case 'htmlcsstoimage':
      return htmlCssToImage(service);
    case 'http':
      return service.request;
    case 'custom':
      return null;
  }
}
