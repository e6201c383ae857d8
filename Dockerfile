# Debian's slim image, not Alpine: its C library is the one that Node's own builds and the tests run on, and its
# allocator keeps up with graphs of some gigabytes; Alpine would save some tens of megabytes.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
# Without scripts: the one of this package builds pages whose sources are not there yet, and Node is.
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000
WORKDIR /app
COPY --from=build /app/package.json /app/LICENSE ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY --from=build /app/schema schema
COPY --from=build /app/seeds seeds
# Where lists are mounted, so that they can be named as on the machine outside.
WORKDIR /lists
USER node
EXPOSE 4000
# A list of a million papers takes some minutes to load.
HEALTHCHECK --interval=30s --timeout=5s --start-period=15m \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "--max-old-space-size=12288", "/app/dist/main.js"]
