import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createElement, isValidElement, type ReactElement, type ReactNode } from 'react';

import type { RenderRequest } from '../../server/src/contracts/renderer';
import type { TemplateProps } from '../../server/src/contracts/template';
import { createEngine } from '../../server/src/render/engine/engine';
import type { Subset } from '../../server/src/render/fonts/registry';
import type { Painter } from '../../server/src/render/painter';
import { findTemplate } from '../../templates';
import { resolveTree } from '../../server/src/render/engine/tree';
import type { FontFile, PlainElement, PlainNode, PlainProps, Scene } from './scene';

/** Where cards are made ready for the engines of others. */
export interface Stage {
  /** The card as our own engine would draw it, but for its photo: see {@link Scene}. */
  prepare(request: RenderRequest): Promise<Scene>;
  /** What these scenes need of the fonts, in files. */
  fonts(scenes: readonly Scene[]): Promise<readonly FontFile[]>;
  /** Removes the files. */
  close(): Promise<void>;
}

/**
 * Takes what the engine hands to a template and to its painter, so that everybody draws the same
 * tree with the same fonts, whatever the engine's insides are.
 */
export async function createStage(): Promise<Stage> {
  const subsets = new Map<string, Subset>();
  let props: TemplateProps | undefined;
  let families = new Set<string>();
  const painter: Painter = {
    name: 'satori',
    paint({ size, fonts }) {
      for (const subset of fonts.subsets) {
        families.add(subset.family);
        subsets.set(subset.family, subset);
      }
      const rgba = new Uint8Array(size.width * size.height * 4);
      return Promise.resolve({ left: 0, top: 0, ...size, rgba });
    },
  };
  const engine = await createEngine({
    painter,
    find: (name) => {
      const template = findTemplate(name);
      const component = (given: TemplateProps) => {
        props = given;
        return template.component(given);
      };
      return { ...template, component };
    },
  });
  const folder = await mkdtemp(join(tmpdir(), 'og-image-bench-fonts-'));

  return {
    async prepare(request) {
      families = new Set();
      await engine.draw(request);
      if (props === undefined) throw new Error('The engine has not called the template.');
      const { component } = findTemplate(request.template);
      const { element } = resolveTree(createElement(component, asStored(props, request)));
      return { element: toPlain(element), size: request.size, families: [...families] };
    },
    fonts(scenes) {
      const needed = new Set(scenes.flatMap((scene) => scene.families));
      const files = [...subsets.values()]
        .filter(({ family }) => needed.has(family))
        .flatMap((subset) => writeFaces(folder, subset));
      return Promise.all(files);
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

function asStored(props: TemplateProps, { content }: RenderRequest): TemplateProps {
  const { picture } = props.content;
  if (picture === null || content.picture === null) return props;
  const src = `data:image/jpeg;base64,${Buffer.from(content.picture.bytes).toString('base64')}`;
  return { ...props, content: { ...props.content, picture: { ...picture, src } } };
}

function toPlain(element: ReactElement): PlainElement {
  const { type, props } = element as ReactElement<PlainProps & { children?: ReactNode }>;
  if (typeof type !== 'string') throw new Error('A resolved tree holds a component.');
  const { children, style, ...rest } = props;
  return {
    type,
    props: {
      ...rest,
      // Our engine crops a photo before it is drawn; the stored file is cropped where it is shown.
      style: type === 'img' ? { objectFit: 'cover', ...(style as object) } : style,
      ...(children !== undefined && { children: toPlainNode(children) }),
    },
  };
}

function toPlainNode(node: ReactNode): PlainNode {
  if (Array.isArray(node)) return node.map((child: ReactNode) => toPlainNode(child));
  if (isValidElement(node)) return toPlain(node);
  return typeof node === 'string' ? node : null;
}

function writeFaces(folder: string, subset: Subset): Promise<FontFile>[] {
  return subset.faces().map(async ({ bytes, weight }) => {
    const file = join(folder, `${subset.family}-${weight}.ttf`);
    await writeFile(file, bytes);
    return { family: subset.family, weight, file };
  });
}
