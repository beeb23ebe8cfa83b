import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { jsonLdImage, nextMetadata } from 'strapi-plugin-og-image/meta';

import { findArticle, findArticles } from '../articles';

type Props = { params: Promise<{ slug: string }> };

/** In seconds: heals what a lost call of the webhook has left. */
export const revalidate = 3600;

const SITE_URL = process.env.SITE_URL ?? 'http://localhost:3000';

export async function generateStaticParams() {
  return (await findArticles()).map(({ slug }) => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const article = await findArticle((await params).slug);
  if (!article) return {};
  const { title, excerpt, slug, locale, ogImage } = article;
  return {
    title,
    description: excerpt,
    ...nextMetadata(ogImage, {
      title,
      description: excerpt,
      url: `${SITE_URL}/${slug}`,
      siteName: 'Saltmarsh',
      type: 'article',
      locale,
    }),
  };
}

export default async function ArticlePage({ params }: Props) {
  const article = await findArticle((await params).slug);
  if (!article) notFound();
  const { title, excerpt, author, category, publishedAt, body, ogImage } = article;
  const jsonLd = {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: title,
    datePublished: publishedAt,
    image: jsonLdImage(ogImage),
  };
  return (
    <article>
      <p className="label">{category?.name}</p>
      <h1>{title}</h1>
      <p className="lead">{excerpt}</p>
      <p className="by">
        {author?.name} <time dateTime={publishedAt}>{publishedAt.slice(0, 10)}</time>
      </p>
      {body?.map(({ type, children }, index) => {
        const text = children.map((child) => child.text).join('');
        return type === 'heading' ? <h2 key={index}>{text}</h2> : <p key={index}>{text}</p>;
      })}
      {ogImage && (
        <figure>
          <img src={ogImage.url} alt={ogImage.alt ?? ''} width={1200} height={630} />
          <figcaption>What people see when they share this page</figcaption>
        </figure>
      )}
      <script
        type="application/ld+json"
        // A "<" in a title must not end the script.
        dangerouslySetInnerHTML={{ __html: JSON.stringify(jsonLd).replaceAll('<', '\\u003c') }}
      />
    </article>
  );
}
