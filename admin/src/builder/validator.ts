import { mixed } from 'yup';

import { message } from '../i18n/messages';
import { currentJudge } from './current-judge';
import { OPTIONS } from './options';

/** Keeps wrong options out of the schema's file. The inputs say what is wrong. */
export function validateOptions() {
  return Object.fromEntries(
    OPTIONS.map((name) => [
      name,
      mixed().test('og-image', message('options.invalid').id, (value: unknown) => {
        return (currentJudge()?.wrongs(name, value) ?? []).length === 0;
      }),
    ]),
  );
}
