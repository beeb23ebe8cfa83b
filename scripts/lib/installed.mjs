/**
 * Compares a lock file with the one npm leaves in node_modules after every finished install
 * (`node_modules/.package-lock.json`).
 *
 * @param {{ packages: Record<string, object> }} lock
 * @param {{ packages: Record<string, object> } | null} installed null when there is none
 * @returns {string[]} the paths of packages that are missing or of another version
 */
export function outdatedPackages(lock, installed) {
  const present = installed?.packages ?? {};
  return Object.entries(lock.packages)
    .filter(([location, wanted]) => {
      if (location === '') return false;
      const found = present[location];
      // Packages for other platforms are locked, and rightly not installed.
      if (found === undefined) return wanted.optional !== true;
      return found.version !== wanted.version || found.integrity !== wanted.integrity;
    })
    .map(([location]) => location);
}
