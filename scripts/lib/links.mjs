const IN_README = /(!?)\[([^\]]*)\]\((?!https?:|#)([^)\s]+)\)/g;

/** The address of the repository's page, from the `repository` of package.json. */
export const pageOf = ({ url }) => url.replace(/^git\+/, '').replace(/\.git$/, '');

/** A Markdown text whose links and pictures lead to the repository, for where its files are not. */
export const absoluteLinks = (text, page) =>
  text.replace(
    IN_README,
    (_, picture, words, file) =>
      `${picture}[${words}](${page}/${picture === '!' ? 'raw' : 'blob'}/HEAD/${file})`,
  );

/** Undoes `absoluteLinks`. */
export const relativeLinks = (text, page) =>
  text.replaceAll(`](${page}/raw/HEAD/`, '](').replaceAll(`](${page}/blob/HEAD/`, '](');
