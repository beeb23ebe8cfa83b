import { jsxProblem } from '../../catalogue/own/jsx-setting';

interface NewTemplate {
  readonly name: string;
  readonly label: string;
  readonly typescript: boolean;
  /** The path of its test from the app's folder. */
  readonly test?: string;
}

/** What to do after a template was written, as lines. */
export async function nextSteps(
  appDir: string,
  { name, label, typescript, test }: NewTemplate,
): Promise<string[]> {
  const problem = typescript ? await jsxProblem(appDir) : null;
  const steps = [
    problem,
    test === undefined ? null : `Draw it in its test: node --test ${test}`,
    `See it in every size: npx og-image preview ${name}`,
    `Start Strapi anew, and pick "${label}" in the field Social card.`,
  ].filter((step) => step !== null);
  return ['Next:', ...steps.map((step, index) => `${index + 1}. ${step}`)];
}
