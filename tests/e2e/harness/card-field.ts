import type { Locator, Page } from 'playwright-core';

/** The custom field in the edit view, as an editor meets it. */
export class CardField {
  constructor(private readonly page: Page) {}

  /** The preview, once it shows the entry of this title. */
  preview(title: string): Locator {
    return this.page.locator('figure').getByRole('img', { name: title, exact: true });
  }

  /** Waits until the picture that shows a title differs from an earlier one; gives the new one. */
  async redrawn(title: string, before: string | null): Promise<string> {
    const picture = await this.page.waitForFunction(
      (known) => {
        const pictures = [...document.querySelectorAll<HTMLImageElement>('figure img')];
        const src = pictures.find(({ alt }) => alt === known.title)?.src;
        return src === known.before ? null : src;
      },
      { title, before },
    );
    return (await picture.jsonValue()) ?? '';
  }

  /** Opens a section of the field's controls: Look, Words. */
  async open(section: string): Promise<void> {
    // What a section says of its state follows its name, and may be another one's name.
    const name = new RegExp(`^${section.replaceAll('?', '[?]')}`);
    await this.page.getByRole('button', { name }).click();
  }

  /** A tile of the section Picture. */
  picture(name: string): Locator {
    return this.page
      .getByRole('group', { name: 'Picture on the card' })
      .getByRole('radio', { name });
  }

  template(label: string): Locator {
    return this.page.getByRole('radio', { name: label });
  }

  get thumbnails(): Locator {
    return this.page.getByRole('group', { name: 'Choose a template' }).locator('img');
  }

  get color(): Locator {
    return this.page.getByRole('textbox', { name: 'Brand colour' });
  }

  /** The side panel of the edit view. */
  get panel(): Locator {
    return this.page.locator('aside', { hasText: 'Show in the form' });
  }

  get storedCard(): Locator {
    return this.page.getByRole('group', { name: 'Stored card' });
  }

  /** The card's last pictures, the newest first, once their section is open. */
  get pastPictures(): Locator {
    return this.page
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('img', { name: /^The card as of/ }) });
  }

  /** Waits for the stored card to be drawn; gives its address. */
  async ready(): Promise<string> {
    await this.storedCard.getByText('Ready', { exact: true }).waitFor();
    const href = await this.storedCard.getByRole('link', { name: 'Open' }).getAttribute('href');
    if (href === null) throw new Error('The stored card is ready, but has no address.');
    return href;
  }
}
