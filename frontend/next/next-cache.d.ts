/** As much of Next.js as the route calls: its own types are not needed to compile the plugin. */
declare module 'next/cache.js' {
  /** Next.js 14 and 15 know no second parameter, and pass over it. */
  export function revalidateTag(tag: string, profile: string | { expire?: number }): void;
  export function revalidatePath(path: string): void;
}
