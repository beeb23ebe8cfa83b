import type { Check } from './check';
import { address } from './checks/address';
import { database } from './checks/database';
import { fields } from './checks/fields';
import { fonts } from './checks/fonts';
import { leftovers } from './checks/leftovers';
import { locales } from './checks/locales';
import { machine } from './checks/machine';
import { makers } from './checks/makers';
import { options } from './checks/options';
import { permissions } from './checks/permissions';
import { redis } from './checks/redis';
import { renderer } from './checks/renderer';
import { storage } from './checks/storage';
import { templates } from './checks/templates';
import { timeZones } from './checks/time-zones';
import { versions } from './checks/versions';
import { work } from './checks/work';
import { writings } from './checks/writings';

/** Everything that is looked at, in the order of a report. */
export const CHECKS: readonly Check[] = [
  versions,
  renderer,
  options,
  fields,
  timeZones,
  address,
  fonts,
  templates,
  locales,
  writings,
  database,
  redis,
  storage,
  permissions,
  makers,
  machine,
  leftovers,
  work,
];
