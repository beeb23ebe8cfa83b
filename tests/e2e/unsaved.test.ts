import { registerAdmin } from './harness/admin';
import { openBrowser, signIn, type Browser } from './harness/browser';
import { EditForm } from './harness/edit-form';
import { journey } from './harness/journey';
import { describeInBrowser } from './harness/needs';
import { furnish, NEWSROOM } from './harness/newsroom';
import { startPlayground } from './harness/playground';
import { Previews } from './harness/previews';
import { Recording } from './harness/recording';

jest.setTimeout(60_000);

const STORY = 'api::story.story';
const ISSUE = 'api::issue.issue';
const REPORT = 'api::report.report';

// Nothing here is published: all that the preview knows comes out of the form.
describeInBrowser('the preview follows what is not saved', () => {
  let browser: Browser;
  let form: EditForm;
  let previews: Previews;
  const recording = new Recording();
  const cleanUps: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    const playground = await startPlayground({ contentTypes: NEWSROOM });
    cleanUps.unshift(playground.stop);
    await furnish(await registerAdmin(playground.url));
    browser = await openBrowser(playground.url);
    cleanUps.unshift(browser.close);
    form = new EditForm(browser.page, playground.url);
    previews = new Previews(browser.page);
    await signIn(browser.page, playground.url);
  }, 150_000);

  afterAll(async () => {
    for (const cleanUp of cleanUps) await cleanUp();
    await recording.save();
  });

  /** The form's attributes that a change is about are what the tests of the overlay start from. */
  const change = async (name: string, attribute: string, act: () => Promise<void>) => {
    const { request } = await previews.changedBy(act);
    recording.add(name, attribute, request);
  };

  /** Saves, and opens the form anew: what is stored has to give the very picture of the form. */
  const saveAndReopen = async (uid: string, locale?: string) => {
    const unsaved = await previews.settled();
    const documentId = await form.save();
    const saved = await previews.openedBy(() => form.open(uid, documentId, locale));
    expect(saved.request.documentId).toBe(documentId);
    expect(saved.src === unsaved).toBe(true);
    return documentId;
  };

  describe('a story', () => {
    const step = journey(() => browser.page);
    let documentId: string;

    step('new: a relation to one is picked, replaced and removed', async () => {
      await form.open(STORY);
      await previews.changedBy(() => form.field('title').fill('Low water'));
      await change('to one, new: picked', 'writer', () => form.pick('writer', 'Ines'));
      await change('to one, new: replaced', 'writer', () => form.pick('writer', 'Jonas'));
      await change('to one, new: removed', 'writer', () => form.unpick('Jonas'));
      await previews.changedBy(() => form.pick('writer', 'Ines'));
    });

    step('new: relations to many, localised, are picked, reordered and removed', async () => {
      await previews.changedBy(() => form.pick('topics', 'Sea'));
      await change('to many, localised, new: picked', 'topics', () => form.pick('topics', 'Wind'));
      await change('to many, localised, new: reordered', 'topics', () => form.raise('Wind'));
      await change('to many, localised, new: removed', 'topics', () => form.unpick('Sea'));
      await previews.changedBy(() => form.pick('topics', 'Sea'));
    });

    step('new: files are picked and the first is removed', async () => {
      await change('files, new: picked', 'gallery', () => form.addMedia('gallery', 'birches.jpg'));
      await form.addMedia('gallery', 'oranges.jpg');
      await change('files, new: first removed', 'gallery', () => form.removeMedia('gallery'));
    });

    step('new: a component is filled', async () => {
      await form.begin();
      await change('component, new: filled', 'seo', () =>
        form.field('description').fill('Where the ferries wait for the tide.'),
      );
    });

    step('is the same once it is saved', async () => {
      documentId = await saveAndReopen(STORY);
    });

    step('saved: a relation to one is replaced, removed and picked', async () => {
      await change('to one, saved: replaced', 'writer', () => form.pick('writer', 'Jonas'));
      await change('to one, saved: removed', 'writer', () => form.unpick('Jonas'));
      await change('to one, saved: picked', 'writer', () => form.pick('writer', 'Kim'));
    });

    step('saved: relations to many, localised, are picked, reordered and removed', async () => {
      const topics = (how: string, act: () => Promise<void>) =>
        change(`to many, localised, saved: ${how}`, 'topics', act);
      await topics('picked', () => form.pick('topics', 'Harbour'));
      await topics('reordered', () => form.raise('Harbour'));
      await topics('removed', () => form.unpick('Wind'));
    });

    step('saved: files are replaced and removed', async () => {
      await change('files, saved: removed', 'gallery', () => form.removeMedia('gallery'));
      await change('files, saved: picked', 'gallery', () => form.addMedia('gallery', 'dunes.jpg'));
    });

    step('saved: a component is changed, emptied and filled', async () => {
      const description = form.field('description');
      await change('component, saved: changed', 'seo', () => description.fill('Changed'));
      await change('component, saved: emptied', 'seo', () => form.resetComponent());
      await form.begin();
      await change('component, saved: filled anew', 'seo', () => description.fill('Anew'));
    });

    step('is the same once it is saved again', async () => {
      await saveAndReopen(STORY);
    });

    step(
      'in a new language: has its topics in that language, and what is not localised',
      async () => {
        await form.open(STORY, documentId, 'de');
        await previews.changedBy(() => form.field('title').fill('Niedrigwasser'));
        await change('to many, new locale: picked', 'topics', () => form.pick('topics', 'Meer'));
        await saveAndReopen(STORY, 'de');
      },
    );
  });

  describe('an issue', () => {
    const step = journey(() => browser.page);

    step('new: relations to many are picked, reordered and removed', async () => {
      await form.open(ISSUE);
      await previews.changedBy(() => form.field('title').fill('Number seven'));
      await previews.changedBy(() => form.pick('writers', 'Ines'));
      await change('to many, new: picked', 'writers', () => form.pick('writers', 'Jonas'));
      await change('to many, new: reordered', 'writers', () => form.raise('Jonas'));
      await change('to many, new: removed', 'writers', () => form.unpick('Ines'));
      await previews.changedBy(() => form.pick('writers', 'Ines'));
    });

    step('new: a relation to one, localised, is picked, replaced and removed', async () => {
      const topic = (how: string, act: () => Promise<void>) =>
        change(`to one, localised, new: ${how}`, 'topic', act);
      await topic('picked', () => form.pick('topic', 'Sea'));
      await topic('replaced', () => form.pick('topic', 'Wind'));
      await topic('removed', () => form.unpick('Wind'));
      await previews.changedBy(() => form.pick('topic', 'Sea'));
    });

    step('new: a file is picked and removed', async () => {
      await change('file, new: picked', 'cover', () => form.addMedia('cover', 'dunes.jpg'));
      await change('file, new: removed', 'cover', () => form.removeMedia('cover'));
      await previews.changedBy(() => form.addMedia('cover', 'dunes.jpg'));
    });

    step('new: components in a list are added, reordered and removed', async () => {
      await form.begin();
      await previews.changedBy(() => form.field('summary').fill('First'));
      await form.addToList();
      await change('list, new: added', 'chapters', () => form.field('summary').fill('Second'));
      await change('list, new: reordered', 'chapters', () => form.item(1).raise());
      await change('list, new: removed', 'chapters', () => form.item(1).remove());
      await form.addToList();
      await previews.changedBy(() => form.field('summary').fill('Third'));
    });

    step('is the same once it is saved', async () => {
      await saveAndReopen(ISSUE);
    });

    step('saved: relations to many are picked, reordered and removed', async () => {
      await change('to many, saved: picked', 'writers', () => form.pick('writers', 'Kim'));
      await change('to many, saved: reordered', 'writers', () => form.raise('Kim'));
      await change('to many, saved: removed', 'writers', () => form.unpick('Jonas'));
    });

    step('saved: a relation to one, localised, is replaced, removed and picked', async () => {
      const topic = (how: string, act: () => Promise<void>) =>
        change(`to one, localised, saved: ${how}`, 'topic', act);
      await topic('replaced', () => form.pick('topic', 'Harbour'));
      await topic('removed', () => form.unpick('Harbour'));
      await topic('picked', () => form.pick('topic', 'Wind'));
    });

    step('saved: a file is removed and picked', async () => {
      await change('file, saved: removed', 'cover', () => form.removeMedia('cover'));
      await change('file, saved: picked', 'cover', () => form.addMedia('cover', 'birches.jpg'));
    });

    step('saved: components in a list are reordered, removed and added', async () => {
      await change('list, saved: reordered', 'chapters', () => form.item(1).raise());
      await change('list, saved: removed', 'chapters', () => form.item(0).remove());
      await form.addToList();
      await change('list, saved: added', 'chapters', () => form.field('summary').fill('Fourth'));
    });

    step('is the same once it is saved again', async () => {
      await saveAndReopen(ISSUE);
    });
  });

  describe('a report, all of which stands in components', () => {
    const step = journey(() => browser.page);

    step('new: a relation in a list of components is picked', async () => {
      await form.open(REPORT);
      await previews.changedBy(() => form.field('title').fill('Soundings'));
      await form.begin();
      await change('relation in a list, new: picked', 'chapters', () =>
        form.pick('writer', 'Ines'),
      );
      await form.addToList();
      await change('relation in a list, new: another picked', 'chapters', () =>
        form.pick('writer', 'Jonas'),
      );
    });

    step('new: a file in a component is picked', async () => {
      await form.begin();
      await change('file in a component, new: picked', 'seo', () =>
        form.addMedia('image', 'oranges.jpg'),
      );
    });

    step('new: components in a dynamic zone are added, reordered and removed', async () => {
      const zone = (how: string, act: () => Promise<void>) =>
        change(`zone, new: ${how}`, 'sections', act);
      await form.addToZone('sections', 'quote');
      await zone('added', () => form.field('text').fill('The sea is never twice as deep.'));
      await form.addToZone('sections', 'quote');
      await form.field('text').last().fill('The second');
      await zone('reordered', () => form.item(3).raise());
      await zone('removed', () => form.item(2).remove());
      await form.addToZone('sections', 'quote');
      await form.field('text').last().fill('The third');
    });

    step('is the same once it is saved', async () => {
      await saveAndReopen(REPORT);
    });

    step('saved: the components of a list keep their relations when they move', async () => {
      const chapters = (how: string, act: () => Promise<void>) =>
        change(`relation in a list, saved: ${how}`, 'chapters', act);
      await chapters('moved', () => form.item(1).raise());
      await form.item(0).toggle();
      await chapters('replaced', () => form.pick('writer', 'Kim'));
      await chapters('removed', () => form.unpick('Kim'));
      await chapters('removed with its component', () => form.item(1).remove());
    });

    step('saved: components in a dynamic zone are filled, reordered and removed', async () => {
      const zone = (how: string, act: () => Promise<void>) =>
        change(`zone, saved: ${how}`, 'sections', act);
      await zone('reordered', () => form.item(2).raise());
      await form.item(1).toggle();
      await zone('filled', () => form.field('text').fill('Filled anew'));
      await zone('removed', () => form.item(1).remove());
    });

    step('saved: a file in a component is removed', async () => {
      await change('file in a component, saved: removed', 'seo', () => form.removeMedia('image'));
    });

    step('is the same once it is saved again', async () => {
      await saveAndReopen(REPORT);
    });
  });

  it('met no error that nobody caught', () => {
    expect(browser.crashes).toEqual([]);
  });
});
