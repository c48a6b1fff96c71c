#!/bin/sh
# Renders the chart anew for docs/gitops/base. The tests notice when that was forgotten.
set -eu
cd "$(dirname "$0")/.."
PATH="$PWD/.tools/bin:$PATH"

# Helm's own labels and its test Pod mean nothing to Kustomize.
{
    echo '# Rendered by eng/kustomize-base.sh: change the chart, not this file.'
    helm template liveops charts/liveops --namespace liveops --values docs/gitops/base/values.yaml --include-crds --skip-tests 2>/dev/null |
        sed -e '/^ *app.kubernetes.io\/managed-by: Helm$/d' -e '/^ *helm.sh\/chart: /d' -e '/^# Source: /d'
} >docs/gitops/base/liveops.yaml
