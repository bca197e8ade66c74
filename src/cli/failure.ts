/** What kept the command from doing what it was rightly asked to. */
export class Failure extends Error {}
