export { articles } from './articles';
export { authors } from './authors';
export { categories } from './categories';
export { covers } from './covers';
export { page } from './page';
export { products } from './products';
export * from './types';
