import prettier from 'prettier';
import ts from 'typescript';

import { Refusal } from './progress.mjs';

/** The one module that a template of an app's own is written with. */
const KIT = 'strapi-plugin-og-image/template';

const STYLE = { singleQuote: true, printWidth: 100, trailingComma: 'all' };

/**
 * The source of a built-in template's file as an app would have it: what it imports from outside of
 * its folder, it imports from the kit.
 * @returns {Promise<string>} TypeScript
 */
export async function standalone(text, file) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const outer = source.statements.filter(
    (statement) =>
      ts.isImportDeclaration(statement) && statement.moduleSpecifier.text.startsWith('../'),
  );
  let rest = text;
  for (const { pos, end } of [...outer].reverse()) rest = rest.slice(0, pos) + rest.slice(end);
  return prettier.format(`${kitImport(outer, file)}\n${rest.trimStart()}`, {
    ...STYLE,
    parser: 'typescript',
  });
}

/** `import { Card, type PictureSize } from 'strapi-plugin-og-image/template';` */
function kitImport(declarations, file) {
  const names = new Map();
  for (const { importClause } of declarations) {
    const { isTypeOnly, name, namedBindings } = importClause ?? {};
    if (name !== undefined || !namedBindings || !ts.isNamedImports(namedBindings)) {
      throw new Refusal(`${file}: write what it imports from the kit as import { ... }.`);
    }
    for (const element of namedBindings.elements) {
      names.set(element.getText().replace(/^type /, ''), isTypeOnly || element.isTypeOnly);
    }
  }
  if (names.size === 0) return '';
  const sorted = [...names].sort(([one], [other]) =>
    one.localeCompare(other, 'en', { sensitivity: 'base' }),
  );
  if (sorted.every(([, isType]) => isType)) {
    return `import type { ${sorted.map(([name]) => name).join(', ')} } from '${KIT}';`;
  }
  const list = sorted.map(([name, isType]) => (isType ? `type ${name}` : name));
  return `import { ${list.join(', ')} } from '${KIT}';`;
}

/** Stands for an empty line while the compiler, which keeps none, does its work. */
const EMPTY = '//__empty_line__';

/**
 * The same source without its types: comments and empty lines stay where they are.
 * @returns {Promise<string>} JavaScript, with JSX where there was JSX
 */
export async function withoutTypes(text, file) {
  const { outputText } = ts.transpileModule(text.replaceAll('\n\n', `\n${EMPTY}\n`), {
    fileName: file,
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      jsx: ts.JsxEmit.Preserve,
      verbatimModuleSyntax: true,
    },
  });
  const spaced = outputText.replaceAll(new RegExp(`^ *${EMPTY}$`, 'gm'), '');
  return prettier.format(spaced, { ...STYLE, parser: 'babel' });
}
