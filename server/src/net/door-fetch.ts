/** `fetch` as far as a door can: see `doorFetch`. */
export type DoorFetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
