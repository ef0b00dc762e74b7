import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type * as Api from "typescript";
import { type Compiler, type Project, root } from "./project";

/** What an editor asks about a file of a project. */
export interface Editor {
  /** Numbers of the lines that have errors, from 0. */
  errors(file: string): Promise<number[]>;
  hover(file: string, offset: number): Promise<string>;
  completions(file: string, offset: number): Promise<string[]>;
  close(): Promise<void>;
}

export async function open(compiler: Compiler, project: Project): Promise<Editor> {
  return compiler === "typescript-newest"
    ? LanguageServer.start(project)
    : new LanguageService(compiler, project);
}

/** The language service, as the editors run it for the compilers that are written in JavaScript. */
class LanguageService implements Editor {
  private readonly service: Api.LanguageService;

  constructor(
    compiler: Compiler,
    private readonly project: Project,
  ) {
    const ts: typeof Api = require(compiler);
    const { config } = ts.readConfigFile(project.path("tsconfig.json"), ts.sys.readFile);
    const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, project.folder);
    this.service = ts.createLanguageService({
      ...ts.sys,
      useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
      getCompilationSettings: () => options,
      getScriptFileNames: () => fileNames,
      getScriptVersion: () => "1",
      getScriptSnapshot: (file) => {
        const text = ts.sys.readFile(file);
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
      },
      getCurrentDirectory: () => project.folder,
      getDefaultLibFileName: ts.getDefaultLibFilePath,
    });
  }

  async errors(file: string) {
    const path = this.project.path(file);
    const found = [
      ...this.service.getSyntacticDiagnostics(path),
      ...this.service.getSemanticDiagnostics(path),
    ];
    return found.map(({ start }) => position(this.project.text(file), start ?? 0).line);
  }

  async hover(file: string, offset: number) {
    const info = this.service.getQuickInfoAtPosition(this.project.path(file), offset);
    return (info?.documentation ?? []).map(({ text }) => text).join("");
  }

  async completions(file: string, offset: number) {
    const found = this.service.getCompletionsAtPosition(this.project.path(file), offset, undefined);
    return (found?.entries ?? []).map(({ name }) => name);
  }

  async close() {
    this.service.dispose();
  }
}

interface Message {
  id?: number | string;
  method?: string;
  params?: unknown;
  // biome-ignore lint/suspicious/noExplicitAny: each request has its own kind of answer
  result?: any;
  error?: { message: string };
}

/** The native compiler has no language service to call, but a language server. */
class LanguageServer implements Editor {
  private readonly server: ChildProcess;
  private readonly waiting = new Map<number | string, (message: Message) => void>();
  private received = Buffer.alloc(0);
  private requests = 0;

  static async start(project: Project): Promise<LanguageServer> {
    const started = new LanguageServer(project);
    await started.request("initialize", {
      processId: process.pid,
      rootUri: pathToFileURL(project.folder).href,
      capabilities: {},
    });
    started.send({ method: "initialized", params: {} });
    return started;
  }

  private constructor(private readonly project: Project) {
    const tsc = join(root, "node_modules", "typescript-newest", "bin", "tsc");
    this.server = spawn(process.execPath, [tsc, "--lsp", "--stdio"], {
      cwd: project.folder,
      stdio: ["pipe", "pipe", "ignore"],
    });
    this.server.stdout?.on("data", (chunk: Buffer) => this.receive(chunk));
  }

  async errors(file: string) {
    const { items } = await this.request("textDocument/diagnostic", this.at(file));
    return items.map(({ range }: { range: { start: { line: number } } }) => range.start.line);
  }

  async hover(file: string, offset: number) {
    const found = await this.request("textDocument/hover", this.at(file, offset));
    // The type stands before the documentation, as code.
    return (found?.contents.value ?? "").replace(/^```[\s\S]*?```/, "");
  }

  async completions(file: string, offset: number) {
    const found = await this.request("textDocument/completion", this.at(file, offset));
    return (found?.items ?? []).map(({ label }: { label: string }) => label);
  }

  async close() {
    const ended = new Promise((resolve) => this.server.once("exit", resolve));
    await this.request("shutdown");
    this.send({ method: "exit" });
    this.server.stdin?.end();
    await ended;
  }

  private opened = new Set<string>();

  /** Where a request looks. A server knows only files that are open. */
  private at(file: string, offset = 0) {
    const uri = pathToFileURL(this.project.path(file)).href;
    const text = this.project.text(file);
    if (!this.opened.has(file)) {
      this.opened.add(file);
      const textDocument = { uri, languageId: "typescript", version: 1, text };
      this.send({ method: "textDocument/didOpen", params: { textDocument } });
    }
    return { textDocument: { uri }, position: position(text, offset) };
  }

  // biome-ignore lint/suspicious/noExplicitAny: each request has its own kind of answer
  private async request(method: string, params?: unknown): Promise<any> {
    const id = ++this.requests;
    const answer = new Promise<Message>((resolve) => this.waiting.set(id, resolve));
    this.send({ id, method, params });
    const { result, error } = await answer;
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  }

  private send(message: Message): void {
    const text = JSON.stringify({ jsonrpc: "2.0", ...message });
    this.server.stdin?.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  private receive(chunk: Buffer): void {
    this.received = Buffer.concat([this.received, chunk]);
    for (;;) {
      const [head, length] =
        /^Content-Length: (\d+)[\s\S]*?\r\n\r\n/.exec(this.received.toString("latin1")) ?? [];
      if (!head || this.received.length < head.length + Number(length)) return;
      const end = head.length + Number(length);
      const message: Message = JSON.parse(this.received.subarray(head.length, end).toString("utf8"));
      this.received = this.received.subarray(end);
      if (message.method === undefined) this.waiting.get(message.id as number)?.(message);
      else if (message.id !== undefined) this.send({ id: message.id, result: null });
    }
  }
}

function position(text: string, offset: number): { line: number; character: number } {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}
