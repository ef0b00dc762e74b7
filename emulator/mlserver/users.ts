/** Somebody who can log in. */
export interface User {
  name: string;
  password: string;
  admin: boolean;
}

/** The user of the connection line: it may do everything that a program can ask for. */
export const deployUser: User = { name: "deployruser", password: "Deployr-Passw0rd-1", admin: true };
/** Owns nothing at the start: for what only the owner may do. */
export const otherUser: User = { name: "sean", password: "Sean-Passw0rd-2", admin: false };
/** An administrator who owns nothing: the role alone gives no right to what others own. */
export const adminUser: User = { name: "admin", password: "Admin-Passw0rd-3", admin: true };

/** All users by name. */
export const users = new Map([deployUser, otherUser, adminUser].map((user) => [user.name, user]));

/** The server's application in the directory: what tokens that Azure issues for it must be for. */
export const webApplication = "4c5c7d0a-6f3e-4f4e-9a3b-1d2f5c8e7b60";
