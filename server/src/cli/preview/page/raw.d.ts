/** A file as text: the bundler puts it there as it is. */
declare module '*?raw' {
  const text: string;
  export default text;
}
