/** What kept the command from doing what it was rightly asked to; without a message where it has said so. */
export class Failure extends Error {}
