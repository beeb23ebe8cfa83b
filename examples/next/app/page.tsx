import Link from 'next/link';

import { findArticles } from './articles';

/** In seconds: heals what a lost call of the webhook has left. */
export const revalidate = 3600;

export default async function Home() {
  const articles = await findArticles();
  return (
    <>
      <h1>Latest articles</h1>
      <ul className="cards">
        {articles.map(({ documentId, slug, title, excerpt, ogImage }) => (
          <li key={documentId}>
            <Link href={`/${slug}`}>
              {ogImage && <img src={ogImage.url} alt="" width={1200} height={630} loading="lazy" />}
              <h2>{title}</h2>
              <p>{excerpt}</p>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
