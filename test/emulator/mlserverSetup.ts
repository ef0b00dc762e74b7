import axios, { type AxiosInstance } from "axios";
import { type RunningWorld, startWorld } from "../../emulator/core/start";
import { mlserver } from "../../emulator/mlserver";
import { adminUser, deployUser, otherUser, type User } from "../../emulator/mlserver/users";

/** An ML Server alone, with a signed-in client per user. */
export interface MlserverBench {
  running: RunningWorld;
  url: string;
  anonymous: AxiosInstance;
  owner: AxiosInstance;
  other: AxiosInstance;
  admin: AxiosInstance;
  control: AxiosInstance;
  reset(): Promise<void>;
  signIn(user: User): Promise<AxiosInstance>;
}

export async function startMlserver(options: { speed?: number; data?: string } = {}): Promise<MlserverBench> {
  const running = await startWorld([mlserver], options);
  const { url } = mlserver.connection(running.world);
  const client = (baseURL: string, headers = {}) =>
    axios.create({ baseURL, headers, validateStatus: () => true, maxBodyLength: Infinity });
  const anonymous = client(url);
  const signIn = async ({ name, password }: User) => {
    const { data } = await anonymous.post("/login", { username: name, password });
    return client(url, { Authorization: `Bearer ${data.access_token}` });
  };
  const control = client(running.control);
  return {
    running,
    url,
    anonymous,
    control,
    owner: await signIn(deployUser),
    other: await signIn(otherUser),
    admin: await signIn(adminUser),
    signIn,
    reset: async () => {
      await control.post("/reset");
    },
  };
}

export const addition = {
  code: "result <- x + y",
  description: "Addition Service.",
  operationId: "add",
  inputParameterDefinitions: [
    { name: "x", type: "numeric" },
    { name: "y", type: "numeric" },
  ],
  outputParameterDefinitions: [{ name: "result", type: "numeric" }],
};
