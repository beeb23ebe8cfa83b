import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';

import './style.css';

export const metadata: Metadata = {
  title: { default: 'Saltmarsh', template: '%s | Saltmarsh' },
  description: 'A magazine about mending, tools and weather',
};

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <header>
          <Link href="/">Saltmarsh</Link>
        </header>
        <main>{children}</main>
      </body>
    </html>
  );
}
