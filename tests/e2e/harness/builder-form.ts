import type { Locator, Page } from 'playwright-core';

/** The Content-Type Builder, worked by its labels as a developer does. */
export class BuilderForm {
  constructor(
    private readonly page: Page,
    private readonly url: string,
  ) {}

  /** Opens a content type. */
  async open(uid: string): Promise<void> {
    await this.page.goto(`${this.url}/admin/plugins/content-type-builder/content-types/${uid}`);
    await this.page
      .getByRole('button', { name: /^Add (another|new) field/ })
      .first()
      .waitFor();
  }

  /** Opens the form of a new field of ours. */
  async addCard(): Promise<void> {
    await this.page
      .getByRole('button', { name: /^Add (another|new) field/ })
      .first()
      .click();
    await this.dialog.getByRole('tab', { name: 'Custom' }).click();
    await this.dialog.getByRole('button', { name: 'Social card' }).click();
    await this.part('Title').waitFor();
  }

  /** Opens the form of a field that is there. */
  async edit(field: string): Promise<void> {
    await this.page.getByRole('button', { name: `Edit ${field}`, exact: true }).click();
    await this.dialog.waitFor();
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  get nameOfField(): Locator {
    return this.dialog.getByRole('textbox', { name: /^Name/ });
  }

  /** The box in which a part's paths are named. */
  part(label: string): Locator {
    return this.dialog.getByRole('combobox', { name: label, exact: true });
  }

  /** Types names, as a person who goes on with something else does. */
  async name(label: string, text: string): Promise<void> {
    await this.part(label).fill(text);
    await this.part(label).blur();
  }

  async tab(name: 'Basic settings' | 'Advanced settings'): Promise<void> {
    await this.dialog.getByRole('tab', { name }).click();
  }

  /** Takes the field into the content type, if the form lets it. */
  async finish(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Finish' }).click();
  }

  /** Saves the content type and waits for the Strapi that comes up with it. */
  async save(): Promise<void> {
    const isUpdate = /\/content-type-builder\/update-schema$/;
    const answer = this.page.waitForResponse(isUpdate);
    await this.page.getByRole('button', { name: 'Save', exact: true }).click();
    const response = await answer;
    if (!response.ok()) throw new Error(`Saving answered ${response.status()}.`);
  }
}
