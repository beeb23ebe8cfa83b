/** The server as the browser reaches it. The admin always sets it, whatever Strapi itself knows. */
function backendOfAdmin(): string {
  return (window as unknown as { strapi: { backendURL: string } }).strapi.backendURL;
}

/**
 * The address that an editor can open and pass on. The server answers a path where it knows no
 * address of its own.
 */
export function absoluteAddress(url: string, backendUrl = backendOfAdmin()): string {
  return new URL(url, backendUrl).href;
}

/**
 * Where the browser finds a file of the media library, by the address that its row has: a path of
 * the local upload provider stands under the address that the admin talks to, whatever Strapi takes
 * for its own. Another host would be forbidden by Strapi's content security policy.
 */
export function libraryAddress(url: string, backendUrl = backendOfAdmin()): string {
  return /^\/(?!\/)/.test(url) ? `${backendUrl.replace(/\/+$/, '')}${url}` : url;
}
