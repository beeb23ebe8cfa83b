import { z } from 'zod';

import { isHostPattern } from '../net/hosts';

/** Where requests may go. */
export const netSchema = z
  .strictObject({
    /**
     * Hosts of your own that may stand in a private network and be asked by plain http:
     * `images.corp.example`, `*.corp.example` for all below it, `localhost:9000` for one port. The
     * hosts that the upload provider's options and this Strapi's own address name are among them
     * anyway. At most 100.
     * @default []
     */
    private: z
      .array(
        z.string().refine(isHostPattern, {
          error:
            'must be a host without scheme and path, such as "images.corp.example", "*.corp.example" or "localhost:9000"',
        }),
      )
      .max(100)
      .default([]),
  })
  .prefault({});
