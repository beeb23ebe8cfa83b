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
