# The bot with its playbook. Build and run it as docs/deploy.md says; the root file system can be read-only, all that is
# written goes to /data.

FROM node:22.23.1-bookworm-slim AS base
WORKDIR /app

FROM base AS build
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY src ./src
RUN npm run build

FROM base AS dependencies
COPY package.json package-lock.json .npmrc ./
# A dependency names the compiler as an optional peer, for its types; npm then installs it in production, too.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund && rm -rf node_modules/typescript node_modules/@typescript

FROM base
ENV NODE_ENV=production PORT=3978 CONTENT_DIR=/app/content DATA_DIR=/data
# 1000 is the image's user "node". A number, so that Kubernetes sees that it is not root.
RUN mkdir -p /data && chown 1000:1000 /data
COPY package.json LICENSE ./
COPY --from=dependencies /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY cards ./cards
COPY content ./content
USER 1000:1000
VOLUME /data
EXPOSE 3978
# On the port for operators, when there is one.
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.METRICS_PORT || process.env.PORT}/readyz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/main.js"]
