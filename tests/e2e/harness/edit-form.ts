import type { Locator, Page } from 'playwright-core';

const SAVE = /\/content-manager\/collection-types\/[^/]+(\/[^/]+)?$/;

/** The Content Manager's edit view, worked by its labels as an editor does. */
export class EditForm {
  constructor(
    private readonly page: Page,
    private readonly url: string,
  ) {}

  /** Opens the form of an entry, or of a new one. */
  async open(uid: string, documentId = 'create', locale = 'en'): Promise<void> {
    const query = new URLSearchParams({ 'plugins[i18n][locale]': locale });
    const path = `/admin/content-manager/collection-types/${uid}/${documentId}`;
    await this.page.goto(`${this.url}${path}?${query.toString()}`);
    await this.field('title').waitFor();
  }

  /** Saves the draft; gives the documentId. */
  async save(): Promise<string> {
    const answer = this.page.waitForResponse(
      (response) =>
        ['POST', 'PUT'].includes(response.request().method()) &&
        SAVE.test(new URL(response.url()).pathname),
    );
    await this.page.getByRole('button', { name: 'Save', exact: true }).click();
    const { data } = (await (await answer).json()) as { data: { documentId: string } };
    return data.documentId;
  }

  field(label: string): Locator {
    return this.page.getByRole('textbox', { name: label, exact: true });
  }

  async pick(relation: string, name: string): Promise<void> {
    await this.page.getByRole('combobox', { name: new RegExp(`^${relation}\\b`) }).click();
    await this.page.getByRole('option', { name }).click();
    await this.related(name).waitFor();
  }

  async unpick(name: string): Promise<void> {
    await this.related(name).getByRole('button', { name: 'Remove' }).click();
  }

  /** Moves a related entry one up in its list. */
  async raise(name: string): Promise<void> {
    await this.moveUp(this.related(name).getByRole('button', { name: 'Drag' }));
  }

  async addMedia(field: string, file: string): Promise<void> {
    const region = this.page.getByRole('region', { name: field });
    const add = region.getByRole('button', { name: /^(Add|Click to add an asset.*)$/ });
    await add.first().click();
    const dialog = this.page.getByRole('dialog');
    // Where files are picked already, the dialog opens on them.
    await dialog.getByRole('tab', { name: 'Browse' }).click();
    await dialog.getByRole('checkbox', { name: file }).click();
    await dialog.getByRole('button', { name: 'Finish' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** Takes away the file that the field shows at present. */
  async removeMedia(field: string): Promise<void> {
    const region = this.page.getByRole('region', { name: field });
    await region.getByRole('button', { name: 'Delete' }).click();
  }

  /** Begins the first component, or list of components, that is empty. */
  async begin(): Promise<void> {
    const empty = this.page.getByRole('button', { name: 'No entry yet. Click to add one.' });
    await empty.first().click();
  }

  /** Takes a component away that is not in a list. */
  async resetComponent(): Promise<void> {
    await this.page.getByRole('button', { name: 'Reset entry' }).click();
  }

  async addToList(): Promise<void> {
    await this.page.getByRole('button', { name: 'Add an entry' }).click();
  }

  async addToZone(zone: string, component: string): Promise<void> {
    await this.page.getByRole('button', { name: `Add a component to ${zone}` }).click();
    await this.page.getByRole('button', { name: component, exact: true }).click();
  }

  /** The bar of a component in a list or in a dynamic zone, counted from 0. */
  item(index: number): ComponentBar {
    const bars = this.page.getByRole('heading', { level: 3 });
    return new ComponentBar(
      bars.filter({ has: this.page.getByRole('button', { name: /^Drag/ }) }).nth(index),
      (handle) => this.moveUp(handle),
    );
  }

  private related(name: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: name });
  }

  /** By the keyboard, as the form's own instructions say. */
  private async moveUp(handle: Locator): Promise<void> {
    await handle.focus();
    for (const key of ['Space', 'ArrowUp', 'Space']) await this.page.keyboard.press(key);
  }
}

class ComponentBar {
  constructor(
    private readonly bar: Locator,
    private readonly moveUp: (handle: Locator) => Promise<void>,
  ) {}

  async toggle(): Promise<void> {
    await this.bar.getByRole('button').first().click();
  }

  async remove(): Promise<void> {
    await this.bar.getByRole('button', { name: /^Delete/ }).click();
  }

  async raise(): Promise<void> {
    await this.moveUp(this.bar.getByRole('button', { name: /^Drag/ }));
  }
}
