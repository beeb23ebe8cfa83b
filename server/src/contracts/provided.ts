/**
 * The modules that templates find in a render process instead of their own copies: one React for all,
 * and the kit of this version of the plugin.
 */
export const PROVIDED = ['react', 'react/jsx-runtime', 'strapi-plugin-og-image/template'] as const;

/** The symbol under which a render process holds them, on `globalThis`: `Symbol.for(PROVIDED_KEY)`. */
export const PROVIDED_KEY = 'strapi-plugin-og-image.provided';

/** The provided modules, by name. */
export type ProvidedModules = Readonly<Record<(typeof PROVIDED)[number], unknown>>;
