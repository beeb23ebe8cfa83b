import { WRITERS, writeTags, type Writer } from '../../../admin/src/share/tags';

const CARD = {
  url: 'https://cms.example.com/uploads/og-1.jpg',
  width: 1200,
  height: 630,
  mime: 'image/jpeg',
  alt: 'Tea & "cake" </script><script>alert(1)</script>',
};

describe('tags to copy', () => {
  it.each(Object.keys(WRITERS) as Writer[])(
    '%s has the address, the size and the words',
    (writer) => {
      const tags = writeTags(writer, CARD);
      for (const part of [CARD.url, '1200', '630', 'summary_large_image', 'cake']) {
        expect(tags).toContain(part);
      }
    },
  );

  it.each(Object.keys(WRITERS) as Writer[])('%s lets no text out of its place', (writer) => {
    expect(writeTags(writer, CARD)).not.toContain('</script>');
  });

  it('are whole elements in HTML', () => {
    expect(writeTags('HTML', CARD).split('\n')).toContain(
      '<meta property="og:image:alt" content="Tea &amp; &quot;cake&quot; &lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;" />',
    );
  });
});
