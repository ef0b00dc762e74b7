// What people write: a class that calls axios. The SDK serializes it into the state of each resource.
"use strict";
const pulumi = require("@pulumi/pulumi");
const axios = require("axios");

const provider = {
  async url(inputs) {
    return (
      process.env.BENCH_MANAGEMENT +
      process.env.BENCH_WORKSPACE +
      "/computes/" +
      inputs.name +
      "?api-version=2025-09-01"
    );
  },
  async headers() {
    const form = new URLSearchParams({
      grant_type: "client_credentials",
      client_id: process.env.BENCH_CLIENT_ID,
      client_secret: process.env.BENCH_CLIENT_SECRET,
      scope: `${process.env.BENCH_MANAGEMENT}/.default`,
    });
    this.token ??= axios.post(process.env.BENCH_TOKEN_URL, form).then(({ data }) => data.access_token);
    return { headers: { Authorization: `Bearer ${await this.token}` } };
  },
  async put(inputs) {
    const { location, tags, computeType, amlCompute: properties } = inputs;
    const body = { location, tags, properties: { computeType, properties } };
    await axios.put(await this.url(inputs), body, await this.headers());
    for (;;) {
      const { data } = await axios.get(await this.url(inputs), await this.headers());
      const state = data.properties.provisioningState;
      if (state === "Succeeded") return data;
      if (state === "Failed") throw new Error("failed");
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  },
  async check(_olds, news) {
    return { inputs: news, failures: [] };
  },
  async diff(_id, olds, news) {
    const changed = ["location", "tags", "computeType", "amlCompute"].filter(
      (key) => JSON.stringify(olds[key]) !== JSON.stringify(news[key]),
    );
    return { changes: changed.length > 0, replaces: olds.name === news.name ? [] : ["name"] };
  },
  async create(inputs) {
    const made = await this.put(inputs);
    return { id: made.id, outs: { ...inputs, state: made } };
  },
  async read(id, props) {
    const { data } = await axios.get(await this.url(props), await this.headers());
    return { id, props: { ...props, state: data } };
  },
  async update(_id, _olds, news) {
    const made = await this.put(news);
    return { outs: { ...news, state: made } };
  },
  async delete(_id, props) {
    await axios.delete(`${await this.url(props)}&underlyingResourceAction=Delete`, await this.headers());
  },
};

exports.Compute = class extends pulumi.dynamic.Resource {
  constructor(name, props, opts) {
    super(provider, name, { ...props, state: undefined }, opts);
  }
};
