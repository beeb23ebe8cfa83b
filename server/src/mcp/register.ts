import type { Core } from '@strapi/strapi';

import { TOOLS } from './tools';

/** What is asked of `strapi.ai.mcp`, which newer versions of Strapi have. */
interface Mcp {
  isEnabled(): boolean;
  registerTool(tool: unknown): void;
}

/** Offers the tools to agents, where this Strapi has an MCP server. To be called in `register`. */
export function registerTools(strapi: Core.Strapi): void {
  const { mcp } = (strapi as { ai?: { mcp?: Mcp } }).ai ?? {};
  if (mcp?.isEnabled() !== true) return;
  for (const tool of TOOLS) mcp.registerTool(tool);
}
