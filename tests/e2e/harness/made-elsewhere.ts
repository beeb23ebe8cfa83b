import type { Locator, Page } from 'playwright-core';

/** The field's parts for pictures that an image service or an AI model makes, as an editor meets them. */
export class MadeElsewhere {
  constructor(private readonly page: Page) {}

  /** The button that has a picture made: `Draw`, `Make a background`, `Another one`, `Ask again`. */
  button(name: 'Draw' | 'Make a background' | 'Another one' | 'Ask again'): Locator {
    // Its price follows.
    return this.page.getByRole('button', { name: new RegExp(`^${name}\\b`) });
  }

  /** A sentence of the note that says how the picture stands. */
  note(words: string | RegExp): Locator {
    // Screen readers are told the same by a status that nobody sees.
    return this.page.getByText(words).locator('visible=true').last();
  }

  /** What screen readers are told, once it holds these words. */
  announced(words: string): Locator {
    return this.page.getByRole('status').filter({ hasText: words });
  }

  /** One of the choices of a background. */
  choice(name: 'The template’s own' | 'Made by AI' | 'No AI background' | RegExp): Locator {
    return this.page.getByRole('radiogroup').getByRole('radio', { name });
  }

  get prompt(): Locator {
    return this.page.getByRole('textbox', { name: 'What it shows (prompt)' });
  }

  /** The backgrounds that were made for the entry, the newest first. */
  get backgrounds(): Locator {
    return this.page.getByRole('group', { name: 'Made for this entry' }).getByRole('radio');
  }

  /** The alert that somebody who makes pictures is stopped. */
  stopped(maker: string): Locator {
    return this.page.getByText(`${maker} is stopped:`);
  }
}
