import type { Core } from '@strapi/strapi';

import { Door } from '../net/door';
import { hostsNamedIn } from '../net/named-hosts';
import { getService } from '../service';

declare module '../service' {
  interface Services {
    mediaDoor: Door;
  }
}

/**
 * The way to the media library's files. Their addresses are written by the upload provider: they may be
 * anywhere on the internet, by plain http, too, since nothing secret is sent there; and in a private
 * network where the provider's own options, this Strapi's address or `net.private` name the host.
 */
export default function mediaDoorService({ strapi }: { strapi: Core.Strapi }): Door {
  const { url, net } = getService(strapi, 'config');
  const own = [url, strapi.config.get('server.url'), strapi.config.get('server.absoluteUrl')];
  const provider = hostsNamedIn(strapi.config.get('plugin::upload.providerOptions'));
  // S3 puts a bucket's name before the host.
  const buckets = provider.map((host) => `*.${host}`);
  const hosts = [...provider, ...buckets, ...hostsNamedIn(own), ...net.private];
  return new Door({ private: hosts, plainHttp: true });
}
