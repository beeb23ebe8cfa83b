/**
 * Pictures that a template imports: `import mark from './mark.svg'` is a `data:` URI, for the `src` of
 * an `img`.
 */
declare module '*.svg' {
  const uri: string;
  export default uri;
}
declare module '*.png' {
  const uri: string;
  export default uri;
}
declare module '*.jpg' {
  const uri: string;
  export default uri;
}
declare module '*.jpeg' {
  const uri: string;
  export default uri;
}
declare module '*.gif' {
  const uri: string;
  export default uri;
}
