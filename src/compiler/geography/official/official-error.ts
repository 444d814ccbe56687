/** Its message is French and says what to do next. */
export class OfficialContoursError extends Error {
  override readonly name = 'OfficialContoursError';
}
