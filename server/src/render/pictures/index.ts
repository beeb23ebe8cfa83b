export {
  createPicturePreparer,
  type PreparedPicture,
  type PreparePicture,
  type TellReading,
} from './prepare';
export { toDataUri } from './uri';
