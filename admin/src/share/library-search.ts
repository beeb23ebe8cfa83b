/**
 * What the media library is searched for to find a stored picture: the name of its object, which no
 * other file has, and which providers keep in its address.
 * @param url of the picture, absolute
 */
export function librarySearch(url: string): string {
  const last = new URL(url).pathname.split('/').at(-1) ?? '';
  return decodeURIComponent(last).replace(/\.[^.]+$/, '');
}
