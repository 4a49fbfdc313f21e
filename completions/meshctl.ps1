
using namespace System.Management.Automation
using namespace System.Management.Automation.Language

Register-ArgumentCompleter -Native -CommandName 'meshctl' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $commandElements = $commandAst.CommandElements
    $command = @(
        'meshctl'
        for ($i = 1; $i -lt $commandElements.Count; $i++) {
            $element = $commandElements[$i]
            if ($element -isnot [StringConstantExpressionAst] -or
                $element.StringConstantType -ne [StringConstantType]::BareWord -or
                $element.Value.StartsWith('-') -or
                $element.Value -eq $wordToComplete) {
                break
        }
        $element.Value
    }) -join ';'

    $completions = @(switch ($command) {
        'meshctl' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('admin', 'admin', [CompletionResultType]::ParameterValue, 'What control planes of Istio do themselves')
            [CompletionResult]::new('analyze', 'analyze', [CompletionResultType]::ParameterValue, 'Find mistakes in mesh configuration, in files or in a cluster')
            [CompletionResult]::new('authz', 'authz', [CompletionResultType]::ParameterValue, 'Say whether a request is allowed, and who can reach a workload')
            [CompletionResult]::new('bug-report', 'bug-report', [CompletionResultType]::ParameterValue, 'Put what helps to understand a problem into one archive')
            [CompletionResult]::new('canary', 'canary', [CompletionResultType]::ParameterValue, 'Move traffic between the versions of a service, step by step')
            [CompletionResult]::new('charts', 'charts', [CompletionResultType]::ParameterValue, 'Fetch, pin and bundle charts, and list the images that they run')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Tell whether what is installed is healthy, and with --install whether it is still as it was installed')
            [CompletionResult]::new('check-inject', 'check-inject', [CompletionResultType]::ParameterValue, 'Tell whether pods get a proxy when they are made, by which webhook, and what decides it')
            [CompletionResult]::new('create-remote-secret', 'create-remote-secret', [CompletionResultType]::ParameterValue, 'Make the Secret by which Istio''s control plane of another cluster gets to know this one')
            [CompletionResult]::new('dashboard', 'dashboard', [CompletionResultType]::ParameterValue, 'Open the pages of a dashboard, or of a proxy, on this machine')
            [CompletionResult]::new('dataplanes', 'dataplanes', [CompletionResultType]::ParameterValue, 'Show the data planes of Kuma: status, connection, updates, certificates, versions, policies')
            [CompletionResult]::new('dp', 'dp', [CompletionResultType]::ParameterValue, 'Show the data planes of Kuma: status, connection, updates, certificates, versions, policies')
            [CompletionResult]::new('describe', 'describe', [CompletionResultType]::ParameterValue, 'Show everything that the input has about a workload, a Service or a Gateway, on one page')
            [CompletionResult]::new('envoy', 'envoy', [CompletionResultType]::ParameterValue, 'Show what an Envoy counts')
            [CompletionResult]::new('fault', 'fault', [CompletionResultType]::ParameterValue, 'Delay or fail requests on purpose, for a time')
            [CompletionResult]::new('graph', 'graph', [CompletionResultType]::ParameterValue, 'Show who calls whom, how often, and whether over mutual TLS')
            [CompletionResult]::new('images', 'images', [CompletionResultType]::ParameterValue, 'List every image that an installation runs, for a site without a network')
            [CompletionResult]::new('inject', 'inject', [CompletionResultType]::ParameterValue, 'Print manifests with the sidecars that their pods get')
            [CompletionResult]::new('install', 'install', [CompletionResultType]::ParameterValue, 'Install a mesh, an add-on, or any chart: planned, shown, applied in order, waited for')
            [CompletionResult]::new('linkerd-proxy', 'linkerd-proxy', [CompletionResultType]::ParameterValue, 'Show how proxies of Linkerd are, what goes through them, which policies let it, and what they log')
            [CompletionResult]::new('lp', 'lp', [CompletionResultType]::ParameterValue, 'Show how proxies of Linkerd are, what goes through them, which policies let it, and what they log')
            [CompletionResult]::new('manifest', 'manifest', [CompletionResultType]::ParameterValue, 'Make manifests from charts, compare manifests, and translate what says how a mesh is installed')
            [CompletionResult]::new('mtls', 'mtls', [CompletionResultType]::ParameterValue, 'Show what each port accepts of mutual TLS, what clients send, and which pairs fail')
            [CompletionResult]::new('precheck', 'precheck', [CompletionResultType]::ParameterValue, 'Tell whether an installation or an upgrade may begin; nothing is written')
            [CompletionResult]::new('profile', 'profile', [CompletionResultType]::ParameterValue, 'List what can be installed, and show what a profile chooses')
            [CompletionResult]::new('proxy-config', 'proxy-config', [CompletionResultType]::ParameterValue, 'Show what a proxy has been told: clusters, listeners, routes, endpoints, certificates')
            [CompletionResult]::new('pc', 'pc', [CompletionResultType]::ParameterValue, 'Show what a proxy has been told: clusters, listeners, routes, endpoints, certificates')
            [CompletionResult]::new('proxy-status', 'proxy-status', [CompletionResultType]::ParameterValue, 'Show how far proxies and control planes agree')
            [CompletionResult]::new('ps', 'ps', [CompletionResultType]::ParameterValue, 'Show how far proxies and control planes agree')
            [CompletionResult]::new('remote-clusters', 'remote-clusters', [CompletionResultType]::ParameterValue, 'Show the clusters that each control plane knows, and whether it is in sync with them')
            [CompletionResult]::new('route', 'route', [CompletionResultType]::ParameterValue, 'Explain, list, test and compare where requests go')
            [CompletionResult]::new('rule', 'rule', [CompletionResultType]::ParameterValue, 'List the rules of analyze, or explain one')
            [CompletionResult]::new('sandbox', 'sandbox', [CompletionResultType]::ParameterValue, 'Run an estate''s routing on this machine, on a real Envoy')
            [CompletionResult]::new('snapshot', 'snapshot', [CompletionResultType]::ParameterValue, 'Write what analyze reads of a cluster into a directory')
            [CompletionResult]::new('stat', 'stat', [CompletionResultType]::ParameterValue, 'Show rates, success and latency of workloads, services or routes')
            [CompletionResult]::new('tag', 'tag', [CompletionResultType]::ParameterValue, 'Names that stand for revisions of Istio, so that namespaces need no new label when a revision changes')
            [CompletionResult]::new('tracing', 'tracing', [CompletionResultType]::ParameterValue, 'Make a mesh send traces, and show what of that is in force')
            [CompletionResult]::new('rbac', 'rbac', [CompletionResultType]::ParameterValue, 'Print the least rights that a command needs')
            [CompletionResult]::new('uninstall', 'uninstall', [CompletionResultType]::ParameterValue, 'Remove an installation, and prove that nothing of it is left')
            [CompletionResult]::new('upgrade', 'upgrade', [CompletionResultType]::ParameterValue, 'Upgrade an installation: as `install`, for what is there already, one minor release at a time')
            [CompletionResult]::new('validate', 'validate', [CompletionResultType]::ParameterValue, 'Tell what an API server would refuse, before it is asked')
            [CompletionResult]::new('verify', 'verify', [CompletionResultType]::ParameterValue, 'Compare what proxies do with what the configuration asks for')
            [CompletionResult]::new('verify-install', 'verify-install', [CompletionResultType]::ParameterValue, 'Tell whether an installation is healthy and still as it was installed (`check --install`)')
            [CompletionResult]::new('version', 'version', [CompletionResultType]::ParameterValue, 'Print the version of meshctl')
            [CompletionResult]::new('wait', 'wait', [CompletionResultType]::ParameterValue, 'Wait until proxies have what is meant for them')
            [CompletionResult]::new('waypoint', 'waypoint', [CompletionResultType]::ParameterValue, 'Proxies of Istio in ambient mode that see the requests of a namespace or of Services')
            [CompletionResult]::new('ztunnel-config', 'ztunnel-config', [CompletionResultType]::ParameterValue, 'Show what a ztunnel has been told: workloads, services, policies, certificates, connections')
            [CompletionResult]::new('zc', 'zc', [CompletionResultType]::ParameterValue, 'Show what a ztunnel has been told: workloads, services, policies, certificates, connections')
            [CompletionResult]::new('completion', 'completion', [CompletionResultType]::ParameterValue, 'Print the completion script of a shell')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'meshctl;admin' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('log', 'log', [CompletionResultType]::ParameterValue, 'Show or set what istiod logs')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'meshctl;admin;log' {
            [CompletionResult]::new('--level', '--level', [CompletionResultType]::ParameterName, 'A level for all scopes, or SCOPE:LEVEL,SCOPE:LEVEL: none, error, warn, info, debug')
            [CompletionResult]::new('--stack-trace-level', '--stack-trace-level', [CompletionResultType]::ParameterName, 'The same for stack traces: messages of this level show where they come from')
            [CompletionResult]::new('--port', '--port', [CompletionResultType]::ParameterName, 'The port of ControlZ')
            [CompletionResult]::new('--istio-namespace', '--istio-namespace', [CompletionResultType]::ParameterName, 'The namespace of Istio''s control plane')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Set all scopes to info, without stack traces')
            [CompletionResult]::new('--reset', '--reset', [CompletionResultType]::ParameterName, 'Set all scopes to info, without stack traces')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;admin;help' {
            [CompletionResult]::new('log', 'log', [CompletionResultType]::ParameterValue, 'Show or set what istiod logs')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'meshctl;admin;help;log' {
            break
        }
        'meshctl;admin;help;help' {
            break
        }
        'meshctl;analyze' {
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'Files, directories, `-` for standard input, or git:REVISION:PATH')
            [CompletionResult]::new('--filename', '--filename', [CompletionResultType]::ParameterName, 'Files, directories, `-` for standard input, or git:REVISION:PATH')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of objects that name none')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of objects that name none')
            [CompletionResult]::new('--istio-namespace', '--istio-namespace', [CompletionResultType]::ParameterName, 'The namespace of Istio''s control plane')
            [CompletionResult]::new('--mesh-config', '--mesh-config', [CompletionResultType]::ParameterName, 'A mesh config file that stands for the ConfigMap `istio`')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('--remote', '--remote', [CompletionResultType]::ParameterName, 'Manifests of another cluster of the same mesh, to compare its Services; may be repeated')
            [CompletionResult]::new('--remote-context', '--remote-context', [CompletionResultType]::ParameterName, 'A context of another cluster of the same mesh, to compare its Services; may be repeated')
            [CompletionResult]::new('--changed-since', '--changed-since', [CompletionResultType]::ParameterName, 'Report only what is new since this git revision; what was there before does not count')
            [CompletionResult]::new('--severity-threshold', '--severity-threshold', [CompletionResultType]::ParameterName, 'Exit with 1 when a finding is at least this severe')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Run only these rules (names or IST/KIA codes, separated by commas)')
            [CompletionResult]::new('--ignore', '--ignore', [CompletionResultType]::ParameterName, 'Do not run these rules')
            [CompletionResult]::new('--mesh-networks', '--mesh-networks', [CompletionResultType]::ParameterName, 'A mesh networks file that stands for `meshNetworks` of the ConfigMap `istio`')
            [CompletionResult]::new('--baseline', '--baseline', [CompletionResultType]::ParameterName, 'Leave out the findings that this file accepts')
            [CompletionResult]::new('--write-baseline', '--write-baseline', [CompletionResultType]::ParameterName, 'Write a file that accepts all present findings, and exit with 0')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-A', '-A ', [CompletionResultType]::ParameterName, 'Read all namespaces also when -n names one')
            [CompletionResult]::new('--all-namespaces', '--all-namespaces', [CompletionResultType]::ParameterName, 'Read all namespaces also when -n names one')
            [CompletionResult]::new('--allow-incomplete', '--allow-incomplete', [CompletionResultType]::ParameterName, 'Go on without the kinds that cannot be read; they are listed as not checked')
            [CompletionResult]::new('--with-cluster', '--with-cluster', [CompletionResultType]::ParameterName, 'Look at the files as if they were applied to the cluster, and report only what they change')
            [CompletionResult]::new('--with-secrets', '--with-secrets', [CompletionResultType]::ParameterName, 'Also list the Secrets of the cluster: their names and keys, never what they hold')
            [CompletionResult]::new('--fix', '--fix', [CompletionResultType]::ParameterName, 'Make the changes that mend findings safely, in the files, and report what is left')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'With --fix: show the changes, and write nothing')
            [CompletionResult]::new('--require-complete', '--require-complete', [CompletionResultType]::ParameterName, 'Exit with 6 when something could not be checked')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;authz' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'List the AuthorizationPolicies that a proxy enforces')
            [CompletionResult]::new('explain', 'explain', [CompletionResultType]::ParameterValue, 'Say whether one request is allowed, and by which policy, rule and field')
            [CompletionResult]::new('who-can', 'who-can', [CompletionResultType]::ParameterValue, 'List everybody who can reach a workload')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'meshctl;authz;check' {
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;authz;explain' {
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Who sends: a workload as NAME or NAMESPACE/NAME, or an identity such as cluster.local/ns/shop/sa/web')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'The server: a workload or the Service in front of it, and a port of either')
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'The method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'The method')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'A header, as ''name: value''; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'A header, as ''name: value''; may be repeated')
            [CompletionResult]::new('--jwt-claim', '--jwt-claim', [CompletionResultType]::ParameterName, 'A claim of a token that was checked, as name=value; given twice it is a list, dots lead into nested claims')
            [CompletionResult]::new('--sni', '--sni', [CompletionResultType]::ParameterName, 'The server name of the TLS handshake')
            [CompletionResult]::new('--source-ip', '--source-ip', [CompletionResultType]::ParameterName, 'The address that the connection comes from')
            [CompletionResult]::new('--remote-ip', '--remote-ip', [CompletionResultType]::ParameterName, 'The address of the first client, as proxies on the way tell it')
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'Files, directories, `-` for standard input, or git:REVISION:PATH')
            [CompletionResult]::new('--filename', '--filename', [CompletionResultType]::ParameterName, 'Files, directories, `-` for standard input, or git:REVISION:PATH')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of objects that name none')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of objects that name none')
            [CompletionResult]::new('--istio-namespace', '--istio-namespace', [CompletionResultType]::ParameterName, 'The namespace of Istio''s control plane')
            [CompletionResult]::new('--mesh-config', '--mesh-config', [CompletionResultType]::ParameterName, 'A mesh config file that stands for the ConfigMap `istio`')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('--implementation', '--implementation', [CompletionResultType]::ParameterName, 'Who implements the Gateway API, when the input does not tell (istio, envoy-gateway, standard)')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-A', '-A ', [CompletionResultType]::ParameterName, 'Read all namespaces also when -n names one')
            [CompletionResult]::new('--all-namespaces', '--all-namespaces', [CompletionResultType]::ParameterName, 'Read all namespaces also when -n names one')
            [CompletionResult]::new('--allow-incomplete', '--allow-incomplete', [CompletionResultType]::ParameterName, 'Go on without the kinds that cannot be read; they are listed as not checked')
            [CompletionResult]::new('--with-cluster', '--with-cluster', [CompletionResultType]::ParameterName, 'Look at the files as if they were applied to the cluster')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;authz;who-can' {
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'The method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'The method')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'A header, as ''name: value''; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'A header, as ''name: value''; may be repeated')
            [CompletionResult]::new('--jwt-claim', '--jwt-claim', [CompletionResultType]::ParameterName, 'A claim of a token that was checked, as name=value; given twice it is a list, dots lead into nested claims')
            [CompletionResult]::new('--sni', '--sni', [CompletionResultType]::ParameterName, 'The server name of the TLS handshake')
            [CompletionResult]::new('--source-ip', '--source-ip', [CompletionResultType]::ParameterName, 'The address that the connection comes from')
            [CompletionResult]::new('--remote-ip', '--remote-ip', [CompletionResultType]::ParameterName, 'The address of the first client, as proxies on the way tell it')
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'Files, directories, `-` for standard input, or git:REVISION:PATH')
            [CompletionResult]::new('--filename', '--filename', [CompletionResultType]::ParameterName, 'Files, directories, `-` for standard input, or git:REVISION:PATH')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of objects that name none')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of objects that name none')
            [CompletionResult]::new('--istio-namespace', '--istio-namespace', [CompletionResultType]::ParameterName, 'The namespace of Istio''s control plane')
            [CompletionResult]::new('--mesh-config', '--mesh-config', [CompletionResultType]::ParameterName, 'A mesh config file that stands for the ConfigMap `istio`')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('--implementation', '--implementation', [CompletionResultType]::ParameterName, 'Who implements the Gateway API, when the input does not tell (istio, envoy-gateway, standard)')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-A', '-A ', [CompletionResultType]::ParameterName, 'Read all namespaces also when -n names one')
            [CompletionResult]::new('--all-namespaces', '--all-namespaces', [CompletionResultType]::ParameterName, 'Read all namespaces also when -n names one')
            [CompletionResult]::new('--allow-incomplete', '--allow-incomplete', [CompletionResultType]::ParameterName, 'Go on without the kinds that cannot be read; they are listed as not checked')
            [CompletionResult]::new('--with-cluster', '--with-cluster', [CompletionResultType]::ParameterName, 'Look at the files as if they were applied to the cluster')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;authz;help' {
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'List the AuthorizationPolicies that a proxy enforces')
            [CompletionResult]::new('explain', 'explain', [CompletionResultType]::ParameterValue, 'Say whether one request is allowed, and by which policy, rule and field')
            [CompletionResult]::new('who-can', 'who-can', [CompletionResultType]::ParameterValue, 'List everybody who can reach a workload')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'meshctl;authz;help;check' {
            break
        }
        'meshctl;authz;help;explain' {
            break
        }
        'meshctl;authz;help;who-can' {
            break
        }
        'meshctl;authz;help;help' {
            break
        }
        'meshctl;bug-report' {
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'The archive, instead of meshctl-bug-report-TIME.tar.gz here')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Only the proxies of this namespace, and its objects')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'Only the proxies of this namespace, and its objects')
            [CompletionResult]::new('--istio-namespace', '--istio-namespace', [CompletionResultType]::ParameterName, 'The namespace of Istio''s control plane')
            [CompletionResult]::new('--proxies', '--proxies', [CompletionResultType]::ParameterName, 'So many proxies at most')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('--without-logs', '--without-logs', [CompletionResultType]::ParameterName, 'Leave the logs out')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;canary' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('init', 'init', [CompletionResultType]::ParameterValue, 'Write a plan file to begin with, from the routes that are there')
            [CompletionResult]::new('plan', 'plan', [CompletionResultType]::ParameterValue, 'Show what a plan file would do: weights, invariants, who obeys, what the gates can see, how long')
            [CompletionResult]::new('shift', 'shift', [CompletionResultType]::ParameterValue, 'Give a backend of a route its share of the traffic')
            [CompletionResult]::new('run', 'run', [CompletionResultType]::ParameterValue, 'Run a canary from its first share to its last, in the foreground')
            [CompletionResult]::new('watch', 'watch', [CompletionResultType]::ParameterValue, 'Watch a canary that runs here or elsewhere')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Show a canary: what is wanted, what the API server has, what proxies and traffic showed')
            [CompletionResult]::new('pause', 'pause', [CompletionResultType]::ParameterValue, 'Keep a canary at its present share')
            [CompletionResult]::new('resume', 'resume', [CompletionResultType]::ParameterValue, 'Let a paused canary go on, or open the gate that waits for a person')
            [CompletionResult]::new('promote', 'promote', [CompletionResultType]::ParameterValue, 'Leave the present step of a canary now, without its hold and its gates')
            [CompletionResult]::new('abort', 'abort', [CompletionResultType]::ParameterValue, 'End a canary: restore the weights from before it, and prove it')
            [CompletionResult]::new('rollback', 'rollback', [CompletionResultType]::ParameterValue, 'Restore the weights from before a run that has ended, and prove it')
            [CompletionResult]::new('history', 'history', [CompletionResultType]::ParameterValue, 'List the runs of canaries, from their journals')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Print what happened in a run: every write, answer of a gate, verification and decision')
            [CompletionResult]::new('wait', 'wait', [CompletionResultType]::ParameterValue, 'Wait until a canary is where a CI job wants it')
            [CompletionResult]::new('verify', 'verify', [CompletionResultType]::ParameterValue, 'Wait until routes of the cluster, and the proxies that obey them, have the weights of files')
            [CompletionResult]::new('doctor', 'doctor', [CompletionResultType]::ParameterValue, 'Look for canaries that nobody runs any more, foreign changes and unfinished journals')
            [CompletionResult]::new('unlock', 'unlock', [CompletionResultType]::ParameterValue, 'Break the lease of a canary whose process is dead')
            [CompletionResult]::new('watchdog', 'watchdog', [CompletionResultType]::ParameterValue, 'Print a CronJob that aborts canaries whose process died')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Make gates of Flagger''s and Argo''s metrics')
            [CompletionResult]::new('simulate', 'simulate', [CompletionResultType]::ParameterValue, 'Replay counts of the past through the judge: what it would have said, and when')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'meshctl;canary;init' {
            [CompletionResult]::new('--out', '--out', [CompletionResultType]::ParameterName, 'Write this file instead of printing; a file that is there is never overwritten')
            [CompletionResult]::new('--gitops', '--gitops', [CompletionResultType]::ParameterName, 'Add the rules that make this controller leave the weights alone')
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'Files, directories, `-` for standard input, or git:REVISION:PATH')
            [CompletionResult]::new('--filename', '--filename', [CompletionResultType]::ParameterName, 'Files, directories, `-` for standard input, or git:REVISION:PATH')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of objects that name none')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of objects that name none')
            [CompletionResult]::new('--istio-namespace', '--istio-namespace', [CompletionResultType]::ParameterName, 'The namespace of Istio''s control plane')
            [CompletionResult]::new('--mesh-config', '--mesh-config', [CompletionResultType]::ParameterName, 'A mesh config file that stands for the ConfigMap `istio`')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('--implementation', '--implementation', [CompletionResultType]::ParameterName, 'Who implements the Gateway API, when the input does not tell (istio, envoy-gateway, standard)')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-A', '-A ', [CompletionResultType]::ParameterName, 'Read all namespaces also when -n names one')
            [CompletionResult]::new('--all-namespaces', '--all-namespaces', [CompletionResultType]::ParameterName, 'Read all namespaces also when -n names one')
            [CompletionResult]::new('--allow-incomplete', '--allow-incomplete', [CompletionResultType]::ParameterName, 'Go on without the kinds that cannot be read; they are listed as not checked')
            [CompletionResult]::new('--with-cluster', '--with-cluster', [CompletionResultType]::ParameterName, 'Look at the files as if they were applied to the cluster')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;canary;plan' {
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'Files, directories, `-` for standard input, or git:REVISION:PATH')
            [CompletionResult]::new('--filename', '--filename', [CompletionResultType]::ParameterName, 'Files, directories, `-` for standard input, or git:REVISION:PATH')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of objects that name none')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of objects that name none')
            [CompletionResult]::new('--istio-namespace', '--istio-namespace', [CompletionResultType]::ParameterName, 'The namespace of Istio''s control plane')
            [CompletionResult]::new('--mesh-config', '--mesh-config', [CompletionResultType]::ParameterName, 'A mesh config file that stands for the ConfigMap `istio`')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('--implementation', '--implementation', [CompletionResultType]::ParameterName, 'Who implements the Gateway API, when the input does not tell (istio, envoy-gateway, standard)')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-A', '-A ', [CompletionResultType]::ParameterName, 'Read all namespaces also when -n names one')
            [CompletionResult]::new('--all-namespaces', '--all-namespaces', [CompletionResultType]::ParameterName, 'Read all namespaces also when -n names one')
            [CompletionResult]::new('--allow-incomplete', '--allow-incomplete', [CompletionResultType]::ParameterName, 'Go on without the kinds that cannot be read; they are listed as not checked')
            [CompletionResult]::new('--with-cluster', '--with-cluster', [CompletionResultType]::ParameterName, 'Look at the files as if they were applied to the cluster')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;canary;shift' {
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'The backend (by subset, host or port, as far as needed) and its percentage')
            [CompletionResult]::new('--rule', '--rule', [CompletionResultType]::ParameterName, 'The rule, when several have that backend: its name, or http[1]')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'The backend that gives the share, instead of all others in proportion')
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'Files, directories, `-` for standard input, or git:REVISION:PATH')
            [CompletionResult]::new('--filename', '--filename', [CompletionResultType]::ParameterName, 'Files, directories, `-` for standard input, or git:REVISION:PATH')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of objects that name none')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of objects that name none')
            [CompletionResult]::new('--istio-namespace', '--istio-namespace', [CompletionResultType]::ParameterName, 'The namespace of Istio''s control plane')
            [CompletionResult]::new('--mesh-config', '--mesh-config', [CompletionResultType]::ParameterName, 'A mesh config file that stands for the ConfigMap `istio`')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('--patch', '--patch', [CompletionResultType]::ParameterName, 'The file of a kustomization with JSON patches (RFC 6902) for the route, which hold its weights')
            [CompletionResult]::new('--value', '--value', [CompletionResultType]::ParameterName, 'The files are Helm values: this one is the weight of a backend; alone, the percentage of that of --to')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('--add-backend', '--add-backend', [CompletionResultType]::ParameterName, 'Add the backend to the rule when it is not there yet, at weight 0 first')
            [CompletionResult]::new('--in-place', '--in-place', [CompletionResultType]::ParameterName, 'With -f: change the file')
            [CompletionResult]::new('--check', '--check', [CompletionResultType]::ParameterName, 'With -f: show the change, and exit with 1 when there is one')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show plan and patch, and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Do not ask before writing')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before writing')
            [CompletionResult]::new('--adopt', '--adopt', [CompletionResultType]::ParameterName, 'Go on from weights that somebody else has set since the last shift')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;canary;run' {
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'The plan file, as an option')
            [CompletionResult]::new('--filename', '--filename', [CompletionResultType]::ParameterName, 'The plan file, as an option')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of journal and lease, and of routes that name none')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of journal and lease, and of routes that name none')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('--state', '--state', [CompletionResultType]::ParameterName, 'Where the state is kept besides the routes')
            [CompletionResult]::new('--on-signal', '--on-signal', [CompletionResultType]::ParameterName, 'What the first signal does, instead of what the plan says')
            [CompletionResult]::new('--on-pause', '--on-pause', [CompletionResultType]::ParameterName, 'What waiting for a person does. Without it: wait on a terminal, leave elsewhere')
            [CompletionResult]::new('--keep', '--keep', [CompletionResultType]::ParameterName, 'How many journals of this canary are kept')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('--adopt', '--adopt', [CompletionResultType]::ParameterName, 'Go on from weights that somebody else has set')
            [CompletionResult]::new('--reassert', '--reassert', [CompletionResultType]::ParameterName, 'Write the weights of the step again over those that somebody else has set')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Do not ask before the first write')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before the first write')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;canary;watch' {
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'Its plan file; needed when it was run with --state annotation')
            [CompletionResult]::new('--filename', '--filename', [CompletionResultType]::ParameterName, 'Its plan file; needed when it was run with --state annotation')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of its journal')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of its journal')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('--state', '--state', [CompletionResultType]::ParameterName, 'Where the state of the run is kept besides the routes')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;canary;status' {
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'Its plan file; needed when it was run with --state annotation')
            [CompletionResult]::new('--filename', '--filename', [CompletionResultType]::ParameterName, 'Its plan file; needed when it was run with --state annotation')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of its journal')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of its journal')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('--state', '--state', [CompletionResultType]::ParameterName, 'Where the state of the run is kept besides the routes')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;canary;pause' {
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'Its plan file; needed when it was run with --state annotation')
            [CompletionResult]::new('--filename', '--filename', [CompletionResultType]::ParameterName, 'Its plan file; needed when it was run with --state annotation')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of its journal')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of its journal')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('--state', '--state', [CompletionResultType]::ParameterName, 'Where the state of the run is kept besides the routes')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;canary;resume' {
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'Its plan file; needed when it was run with --state annotation')
            [CompletionResult]::new('--filename', '--filename', [CompletionResultType]::ParameterName, 'Its plan file; needed when it was run with --state annotation')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of its journal')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of its journal')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('--state', '--state', [CompletionResultType]::ParameterName, 'Where the state of the run is kept besides the routes')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;canary;promote' {
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'Its plan file; needed when it was run with --state annotation')
            [CompletionResult]::new('--filename', '--filename', [CompletionResultType]::ParameterName, 'Its plan file; needed when it was run with --state annotation')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of its journal')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of its journal')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('--state', '--state', [CompletionResultType]::ParameterName, 'Where the state of the run is kept besides the routes')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('--full', '--full', [CompletionResultType]::ParameterName, 'Go to the last share at once')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;canary;abort' {
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'Its plan file; needed when it was run with --state annotation')
            [CompletionResult]::new('--filename', '--filename', [CompletionResultType]::ParameterName, 'Its plan file; needed when it was run with --state annotation')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of its journal')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of its journal')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('--state', '--state', [CompletionResultType]::ParameterName, 'Where the state of the run is kept besides the routes')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;canary;rollback' {
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of its journal')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of its journal')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'The run, from `canary history`; without it the newest')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;canary;history' {
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the journals')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the journals')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;canary;export' {
            [CompletionResult]::new('--run', '--run', [CompletionResultType]::ParameterName, 'The run, from `canary history`; without it the newest')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the journals')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the journals')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print it')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;canary;wait' {
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'Its plan file; needed when it was run with --state annotation')
            [CompletionResult]::new('--filename', '--filename', [CompletionResultType]::ParameterName, 'Its plan file; needed when it was run with --state annotation')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of its journal')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of its journal')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('--state', '--state', [CompletionResultType]::ParameterName, 'Where the state of the run is kept besides the routes')
            [CompletionResult]::new('--for', '--for', [CompletionResultType]::ParameterName, 'promoted, rolled-back, paused, done (ended in any way), or step=NUMBER (from 1)')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;canary;verify' {
            [CompletionResult]::new('--level', '--level', [CompletionResultType]::ParameterName, 'How far to look')
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'Files, directories, `-` for standard input, or git:REVISION:PATH')
            [CompletionResult]::new('--filename', '--filename', [CompletionResultType]::ParameterName, 'Files, directories, `-` for standard input, or git:REVISION:PATH')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of objects that name none')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of objects that name none')
            [CompletionResult]::new('--istio-namespace', '--istio-namespace', [CompletionResultType]::ParameterName, 'The namespace of Istio''s control plane')
            [CompletionResult]::new('--mesh-config', '--mesh-config', [CompletionResultType]::ParameterName, 'A mesh config file that stands for the ConfigMap `istio`')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('--live', '--live', [CompletionResultType]::ParameterName, 'Look at the cluster: the files say what is wanted')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;canary;doctor' {
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace to look at')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace to look at')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('--abort-expired', '--abort-expired', [CompletionResultType]::ParameterName, 'Abort the runs that no process runs any more')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;canary;unlock' {
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of its lease')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of its lease')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Break it at once, also when its process is alive')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;canary;watchdog' {
            [CompletionResult]::new('--image', '--image', [CompletionResultType]::ParameterName, 'An image that holds meshctl')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace to watch, where the CronJob lives too')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace to watch, where the CronJob lives too')
            [CompletionResult]::new('--schedule', '--schedule', [CompletionResultType]::ParameterName, 'How often')
            [CompletionResult]::new('--service-account', '--service-account', [CompletionResultType]::ParameterName, 'The ServiceAccount')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('--emit', '--emit', [CompletionResultType]::ParameterName, 'Print the manifest')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;canary;import' {
            [CompletionResult]::new('--prometheus', '--prometheus', [CompletionResultType]::ParameterName, 'The Prometheus of metrics that name none')
            [CompletionResult]::new('--mesh', '--mesh', [CompletionResultType]::ParameterName, 'The mesh of Flagger''s own metrics')
            [CompletionResult]::new('--arg', '--arg', [CompletionResultType]::ParameterName, 'A value for an argument of an AnalysisTemplate')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;canary;simulate' {
            [CompletionResult]::new('--plan', '--plan', [CompletionResultType]::ParameterName, 'The plan whose gate is replayed; its backends are named in full there, as HOST[:SUBSET][:PORT]')
            [CompletionResult]::new('--gate', '--gate', [CompletionResultType]::ParameterName, 'The gate of the plan: builtin, or promql with `compare: stable`')
            [CompletionResult]::new('--prometheus', '--prometheus', [CompletionResultType]::ParameterName, 'The Prometheus to ask; with a plan, instead of the one that it names')
            [CompletionResult]::new('--token-env', '--token-env', [CompletionResultType]::ParameterName, 'The environment variable that holds the token for Prometheus')
            [CompletionResult]::new('--builtin', '--builtin', [CompletionResultType]::ParameterName, 'What the mesh counts')
            [CompletionResult]::new('--objective', '--objective', [CompletionResultType]::ParameterName, 'With --builtin latency: a request that takes longer is bad (250ms)')
            [CompletionResult]::new('--mesh', '--mesh', [CompletionResultType]::ParameterName, 'Whose metrics: istio, linkerd, envoy-gateway, kuma or envoy')
            [CompletionResult]::new('--requests', '--requests', [CompletionResultType]::ParameterName, 'Raw counters of all requests of a side, with {{ service }}, {{ version }} and so on')
            [CompletionResult]::new('--bad', '--bad', [CompletionResultType]::ParameterName, 'Raw counters of the bad requests of a side')
            [CompletionResult]::new('--stable', '--stable', [CompletionResultType]::ParameterName, 'The stable side, as HOST[:SUBSET][:PORT]')
            [CompletionResult]::new('--canary', '--canary', [CompletionResultType]::ParameterName, 'The canary, as HOST[:SUBSET][:PORT]')
            [CompletionResult]::new('--since', '--since', [CompletionResultType]::ParameterName, 'How far back to begin, with Prometheus')
            [CompletionResult]::new('--step', '--step', [CompletionResultType]::ParameterName, 'How long each window is, with Prometheus: no shorter than it scrapes, and longer than a burst of errors')
            [CompletionResult]::new('--baseline', '--baseline', [CompletionResultType]::ParameterName, 'The first windows, before there was a canary: they only tell how bursty errors are')
            [CompletionResult]::new('--alpha', '--alpha', [CompletionResultType]::ParameterName, 'The probability with which a good canary may fail')
            [CompletionResult]::new('--beta', '--beta', [CompletionResultType]::ParameterName, 'The probability with which a canary that is not tolerable may pass')
            [CompletionResult]::new('--tolerated', '--tolerated', [CompletionResultType]::ParameterName, 'The multiple of the stable side''s rate that the canary must stay below to pass')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'The rate of bad requests that the canary may have, whatever the stable side has (0.001 is one of a thousand)')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('--plain-http', '--plain-http', [CompletionResultType]::ParameterName, 'Ask another machine without TLS')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;canary;help' {
            [CompletionResult]::new('init', 'init', [CompletionResultType]::ParameterValue, 'Write a plan file to begin with, from the routes that are there')
            [CompletionResult]::new('plan', 'plan', [CompletionResultType]::ParameterValue, 'Show what a plan file would do: weights, invariants, who obeys, what the gates can see, how long')
            [CompletionResult]::new('shift', 'shift', [CompletionResultType]::ParameterValue, 'Give a backend of a route its share of the traffic')
            [CompletionResult]::new('run', 'run', [CompletionResultType]::ParameterValue, 'Run a canary from its first share to its last, in the foreground')
            [CompletionResult]::new('watch', 'watch', [CompletionResultType]::ParameterValue, 'Watch a canary that runs here or elsewhere')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Show a canary: what is wanted, what the API server has, what proxies and traffic showed')
            [CompletionResult]::new('pause', 'pause', [CompletionResultType]::ParameterValue, 'Keep a canary at its present share')
            [CompletionResult]::new('resume', 'resume', [CompletionResultType]::ParameterValue, 'Let a paused canary go on, or open the gate that waits for a person')
            [CompletionResult]::new('promote', 'promote', [CompletionResultType]::ParameterValue, 'Leave the present step of a canary now, without its hold and its gates')
            [CompletionResult]::new('abort', 'abort', [CompletionResultType]::ParameterValue, 'End a canary: restore the weights from before it, and prove it')
            [CompletionResult]::new('rollback', 'rollback', [CompletionResultType]::ParameterValue, 'Restore the weights from before a run that has ended, and prove it')
            [CompletionResult]::new('history', 'history', [CompletionResultType]::ParameterValue, 'List the runs of canaries, from their journals')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Print what happened in a run: every write, answer of a gate, verification and decision')
            [CompletionResult]::new('wait', 'wait', [CompletionResultType]::ParameterValue, 'Wait until a canary is where a CI job wants it')
            [CompletionResult]::new('verify', 'verify', [CompletionResultType]::ParameterValue, 'Wait until routes of the cluster, and the proxies that obey them, have the weights of files')
            [CompletionResult]::new('doctor', 'doctor', [CompletionResultType]::ParameterValue, 'Look for canaries that nobody runs any more, foreign changes and unfinished journals')
            [CompletionResult]::new('unlock', 'unlock', [CompletionResultType]::ParameterValue, 'Break the lease of a canary whose process is dead')
            [CompletionResult]::new('watchdog', 'watchdog', [CompletionResultType]::ParameterValue, 'Print a CronJob that aborts canaries whose process died')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Make gates of Flagger''s and Argo''s metrics')
            [CompletionResult]::new('simulate', 'simulate', [CompletionResultType]::ParameterValue, 'Replay counts of the past through the judge: what it would have said, and when')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'meshctl;canary;help;init' {
            break
        }
        'meshctl;canary;help;plan' {
            break
        }
        'meshctl;canary;help;shift' {
            break
        }
        'meshctl;canary;help;run' {
            break
        }
        'meshctl;canary;help;watch' {
            break
        }
        'meshctl;canary;help;status' {
            break
        }
        'meshctl;canary;help;pause' {
            break
        }
        'meshctl;canary;help;resume' {
            break
        }
        'meshctl;canary;help;promote' {
            break
        }
        'meshctl;canary;help;abort' {
            break
        }
        'meshctl;canary;help;rollback' {
            break
        }
        'meshctl;canary;help;history' {
            break
        }
        'meshctl;canary;help;export' {
            break
        }
        'meshctl;canary;help;wait' {
            break
        }
        'meshctl;canary;help;verify' {
            break
        }
        'meshctl;canary;help;doctor' {
            break
        }
        'meshctl;canary;help;unlock' {
            break
        }
        'meshctl;canary;help;watchdog' {
            break
        }
        'meshctl;canary;help;import' {
            break
        }
        'meshctl;canary;help;simulate' {
            break
        }
        'meshctl;canary;help;help' {
            break
        }
        'meshctl;charts' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('pull', 'pull', [CompletionResultType]::ParameterValue, 'Fetch charts and write them as files')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the charts of a repository, a registry or a bundle, or those in the cache')
            [CompletionResult]::new('lock', 'lock', [CompletionResultType]::ParameterValue, 'Write down which version and digest charts have now')
            [CompletionResult]::new('bundle', 'bundle', [CompletionResultType]::ParameterValue, 'Put charts, their lock and the list of their images into one file, for a site without a network')
            [CompletionResult]::new('images', 'images', [CompletionResultType]::ParameterValue, 'List every image that charts or manifests run, or move all of them to another registry')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'meshctl;charts;pull' {
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'The folder to write to')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'The version, or a range of versions (^1.2, ~1.2.3, >=1.1 <2)')
            [CompletionResult]::new('--repo', '--repo', [CompletionResultType]::ParameterName, 'The repository of a chart that is given by name: an address, or a name that Helm knows')
            [CompletionResult]::new('--ca-file', '--ca-file', [CompletionResultType]::ParameterName, 'Certificates (PEM) to trust besides those of the system')
            [CompletionResult]::new('--lock-file', '--lock-file', [CompletionResultType]::ParameterName, 'The lock, instead of charts.lock in the working directory')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('--unpack', '--unpack', [CompletionResultType]::ParameterName, 'Write the chart''s files, in a folder of its name, instead of the packed chart')
            [CompletionResult]::new('--plain-http', '--plain-http', [CompletionResultType]::ParameterName, 'Talk unencrypted HTTP to registries, and to http:// addresses of other machines')
            [CompletionResult]::new('--locked', '--locked', [CompletionResultType]::ParameterName, 'Take only what the lock has, and refuse what differs from it')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;charts;list' {
            [CompletionResult]::new('--repo', '--repo', [CompletionResultType]::ParameterName, 'The repository of a chart that is given by name: an address, or a name that Helm knows')
            [CompletionResult]::new('--ca-file', '--ca-file', [CompletionResultType]::ParameterName, 'Certificates (PEM) to trust besides those of the system')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('--plain-http', '--plain-http', [CompletionResultType]::ParameterName, 'Talk unencrypted HTTP to registries, and to http:// addresses of other machines')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;charts;lock' {
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'The version, or a range of versions (^1.2, ~1.2.3, >=1.1 <2)')
            [CompletionResult]::new('--repo', '--repo', [CompletionResultType]::ParameterName, 'The repository of a chart that is given by name: an address, or a name that Helm knows')
            [CompletionResult]::new('--ca-file', '--ca-file', [CompletionResultType]::ParameterName, 'Certificates (PEM) to trust besides those of the system')
            [CompletionResult]::new('--lock-file', '--lock-file', [CompletionResultType]::ParameterName, 'The lock, instead of charts.lock in the working directory')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('--plain-http', '--plain-http', [CompletionResultType]::ParameterName, 'Talk unencrypted HTTP to registries, and to http:// addresses of other machines')
            [CompletionResult]::new('--locked', '--locked', [CompletionResultType]::ParameterName, 'Take only what the lock has, and refuse what differs from it')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;charts;bundle' {
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'The bundle to write; its name ends in .mcb')
            [CompletionResult]::new('--manifests', '--manifests', [CompletionResultType]::ParameterName, 'Take the images of these manifests, and do not render the charts: files, directories, `-`')
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'A values file, or `-` for standard input; later ones win')
            [CompletionResult]::new('--values', '--values', [CompletionResultType]::ParameterName, 'A values file, or `-` for standard input; later ones win')
            [CompletionResult]::new('--set', '--set', [CompletionResultType]::ParameterName, 'Set values: a.b=1,c[0]=x,d={e,f}')
            [CompletionResult]::new('--set-string', '--set-string', [CompletionResultType]::ParameterName, 'Set values that stay texts')
            [CompletionResult]::new('--set-json', '--set-json', [CompletionResultType]::ParameterName, 'Set values to JSON')
            [CompletionResult]::new('--set-file', '--set-file', [CompletionResultType]::ParameterName, 'Set values to what files hold')
            [CompletionResult]::new('--set-literal', '--set-literal', [CompletionResultType]::ParameterName, 'Set one value to a text in which no character has a meaning')
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'The name of the release; release-name when not given, or that of the mesh''s part')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the release')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the release')
            [CompletionResult]::new('--kube-version', '--kube-version', [CompletionResultType]::ParameterName, 'The version of Kubernetes that the chart is told of; when not given v1.33.0, or that of the cluster')
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'API versions and kinds that the cluster serves beside Kubernetes'' own')
            [CompletionResult]::new('--api-versions', '--api-versions', [CompletionResultType]::ParameterName, 'API versions and kinds that the cluster serves beside Kubernetes'' own')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'The version, or a range of versions (^1.2, ~1.2.3, >=1.1 <2)')
            [CompletionResult]::new('--repo', '--repo', [CompletionResultType]::ParameterName, 'The repository of a chart that is given by name: an address, or a name that Helm knows')
            [CompletionResult]::new('--ca-file', '--ca-file', [CompletionResultType]::ParameterName, 'Certificates (PEM) to trust besides those of the system')
            [CompletionResult]::new('--lock-file', '--lock-file', [CompletionResultType]::ParameterName, 'The lock, instead of charts.lock in the working directory')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('--is-upgrade', '--is-upgrade', [CompletionResultType]::ParameterName, 'Tell the chart that it is upgraded, not installed')
            [CompletionResult]::new('--skip-schema-validation', '--skip-schema-validation', [CompletionResultType]::ParameterName, 'Do not hold values to values.schema.json')
            [CompletionResult]::new('--plain-http', '--plain-http', [CompletionResultType]::ParameterName, 'Talk unencrypted HTTP to registries, and to http:// addresses of other machines')
            [CompletionResult]::new('--locked', '--locked', [CompletionResultType]::ParameterName, 'Take only what the lock has, and refuse what differs from it')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;charts;images' {
            [CompletionResult]::new('--manifests', '--manifests', [CompletionResultType]::ParameterName, 'Rendered manifests besides: files, directories, `-` for standard input, or git:REVISION:PATH')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'The version, or a range of versions (^1.2, ~1.2.3, >=1.1 <2)')
            [CompletionResult]::new('--repo', '--repo', [CompletionResultType]::ParameterName, 'The repository of a chart that is given by name: an address, or a name that Helm knows')
            [CompletionResult]::new('--ca-file', '--ca-file', [CompletionResultType]::ParameterName, 'Certificates (PEM) to trust besides those of the system')
            [CompletionResult]::new('--lock-file', '--lock-file', [CompletionResultType]::ParameterName, 'The lock, instead of charts.lock in the working directory')
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'A values file, or `-` for standard input; later ones win')
            [CompletionResult]::new('--values', '--values', [CompletionResultType]::ParameterName, 'A values file, or `-` for standard input; later ones win')
            [CompletionResult]::new('--set', '--set', [CompletionResultType]::ParameterName, 'Set values: a.b=1,c[0]=x,d={e,f}')
            [CompletionResult]::new('--set-string', '--set-string', [CompletionResultType]::ParameterName, 'Set values that stay texts')
            [CompletionResult]::new('--set-json', '--set-json', [CompletionResultType]::ParameterName, 'Set values to JSON')
            [CompletionResult]::new('--set-file', '--set-file', [CompletionResultType]::ParameterName, 'Set values to what files hold')
            [CompletionResult]::new('--set-literal', '--set-literal', [CompletionResultType]::ParameterName, 'Set one value to a text in which no character has a meaning')
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'The name of the release; release-name when not given, or that of the mesh''s part')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the release')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the release')
            [CompletionResult]::new('--kube-version', '--kube-version', [CompletionResultType]::ParameterName, 'The version of Kubernetes that the chart is told of; when not given v1.33.0, or that of the cluster')
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'API versions and kinds that the cluster serves beside Kubernetes'' own')
            [CompletionResult]::new('--api-versions', '--api-versions', [CompletionResultType]::ParameterName, 'API versions and kinds that the cluster serves beside Kubernetes'' own')
            [CompletionResult]::new('--registry', '--registry', [CompletionResultType]::ParameterName, 'Move every image to this registry: HOST or HOST/PATH')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('--plain-http', '--plain-http', [CompletionResultType]::ParameterName, 'Talk unencrypted HTTP to registries, and to http:// addresses of other machines')
            [CompletionResult]::new('--locked', '--locked', [CompletionResultType]::ParameterName, 'Take only what the lock has, and refuse what differs from it')
            [CompletionResult]::new('--is-upgrade', '--is-upgrade', [CompletionResultType]::ParameterName, 'Tell the chart that it is upgraded, not installed')
            [CompletionResult]::new('--skip-schema-validation', '--skip-schema-validation', [CompletionResultType]::ParameterName, 'Do not hold values to values.schema.json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;charts;help' {
            [CompletionResult]::new('pull', 'pull', [CompletionResultType]::ParameterValue, 'Fetch charts and write them as files')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the charts of a repository, a registry or a bundle, or those in the cache')
            [CompletionResult]::new('lock', 'lock', [CompletionResultType]::ParameterValue, 'Write down which version and digest charts have now')
            [CompletionResult]::new('bundle', 'bundle', [CompletionResultType]::ParameterValue, 'Put charts, their lock and the list of their images into one file, for a site without a network')
            [CompletionResult]::new('images', 'images', [CompletionResultType]::ParameterValue, 'List every image that charts or manifests run, or move all of them to another registry')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'meshctl;charts;help;pull' {
            break
        }
        'meshctl;charts;help;list' {
            break
        }
        'meshctl;charts;help;lock' {
            break
        }
        'meshctl;charts;help;bundle' {
            break
        }
        'meshctl;charts;help;images' {
            break
        }
        'meshctl;charts;help;help' {
            break
        }
        'meshctl;check' {
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the installation; all namespaces when not given')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the installation; all namespaces when not given')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('--install', '--install', [CompletionResultType]::ParameterName, 'Compare every object with what was applied')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;check-inject' {
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'Files, directories, `-` for standard input, or git:REVISION:PATH')
            [CompletionResult]::new('--filename', '--filename', [CompletionResultType]::ParameterName, 'Files, directories, `-` for standard input, or git:REVISION:PATH')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of objects that name none')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of objects that name none')
            [CompletionResult]::new('--istio-namespace', '--istio-namespace', [CompletionResultType]::ParameterName, 'The namespace of Istio''s control plane')
            [CompletionResult]::new('--mesh-config', '--mesh-config', [CompletionResultType]::ParameterName, 'A mesh config file that stands for the ConfigMap `istio`')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('--implementation', '--implementation', [CompletionResultType]::ParameterName, 'Who implements the Gateway API, when the input does not tell (istio, envoy-gateway, standard)')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-A', '-A ', [CompletionResultType]::ParameterName, 'Read all namespaces also when -n names one')
            [CompletionResult]::new('--all-namespaces', '--all-namespaces', [CompletionResultType]::ParameterName, 'Read all namespaces also when -n names one')
            [CompletionResult]::new('--allow-incomplete', '--allow-incomplete', [CompletionResultType]::ParameterName, 'Go on without the kinds that cannot be read; they are listed as not checked')
            [CompletionResult]::new('--with-cluster', '--with-cluster', [CompletionResultType]::ParameterName, 'Look at the files as if they were applied to the cluster')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;create-remote-secret' {
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'The name by which the others know this cluster; the uid of its namespace kube-system when not given')
            [CompletionResult]::new('--server', '--server', [CompletionResultType]::ParameterName, 'The address of the API server for the others, when it is not that of the kubeconfig')
            [CompletionResult]::new('--service-account', '--service-account', [CompletionResultType]::ParameterName, 'The service account that reads this cluster')
            [CompletionResult]::new('--duration', '--duration', [CompletionResultType]::ParameterName, 'A token that ends after this time (2160h), instead of one that never does; nothing renews it')
            [CompletionResult]::new('--out', '--out', [CompletionResultType]::ParameterName, 'Write the Secret into this file, which must not exist')
            [CompletionResult]::new('--apply-to', '--apply-to', [CompletionResultType]::ParameterName, 'Apply the Secret to the cluster of this context')
            [CompletionResult]::new('--istio-namespace', '--istio-namespace', [CompletionResultType]::ParameterName, 'The namespace of Istio''s control plane, here and there')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('--create-service-account', '--create-service-account', [CompletionResultType]::ParameterName, 'Make the service account and its role when they are not there')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Do not ask before the first write')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before the first write')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;dashboard' {
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Its namespace, instead of the usual one')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'Its namespace, instead of the usual one')
            [CompletionResult]::new('--port', '--port', [CompletionResultType]::ParameterName, 'The port of the pod, instead of the usual one')
            [CompletionResult]::new('--local-port', '--local-port', [CompletionResultType]::ParameterName, 'The port of this machine, instead of a free one')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('--url-only', '--url-only', [CompletionResultType]::ParameterName, 'Print the address and open no browser')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;dataplanes' {
            [CompletionResult]::new('--mesh', '--mesh', [CompletionResultType]::ParameterName, 'Only this mesh; for a NAME it is `default` when none is given')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Only those of pods in this namespace')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'Only those of pods in this namespace')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What a control plane answered to /meshes/MESH/dataplanes/_overview, from a file; `-` for standard input; may be repeated')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What a control plane answered to /meshes/MESH/dataplanes/_overview, from a file; `-` for standard input; may be repeated')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port of the Envoys, instead of the one that the pods tell')
            [CompletionResult]::new('--kuma-namespace', '--kuma-namespace', [CompletionResultType]::ParameterName, 'The namespace of the control plane of the cluster')
            [CompletionResult]::new('--control-plane', '--control-plane', [CompletionResultType]::ParameterName, 'The API of this control plane, instead of that of the cluster, as http://127.0.0.1:5681')
            [CompletionResult]::new('--token-env', '--token-env', [CompletionResultType]::ParameterName, 'The environment variable that holds the token of a user')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'The file that holds the token of a user')
            [CompletionResult]::new('--ca-file', '--ca-file', [CompletionResultType]::ParameterName, 'Trust the certificates in this file besides those of the system')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('--config-dump', '--config-dump', [CompletionResultType]::ParameterName, 'Print what the Envoy of NAME has been told instead, for `proxy-config --dump -`')
            [CompletionResult]::new('--proxies', '--proxies', [CompletionResultType]::ParameterName, 'Ask the Envoys of the pods instead of a control plane')
            [CompletionResult]::new('--plain-http', '--plain-http', [CompletionResultType]::ParameterName, 'Ask a control plane on another machine without TLS')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;dp' {
            [CompletionResult]::new('--mesh', '--mesh', [CompletionResultType]::ParameterName, 'Only this mesh; for a NAME it is `default` when none is given')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Only those of pods in this namespace')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'Only those of pods in this namespace')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What a control plane answered to /meshes/MESH/dataplanes/_overview, from a file; `-` for standard input; may be repeated')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What a control plane answered to /meshes/MESH/dataplanes/_overview, from a file; `-` for standard input; may be repeated')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port of the Envoys, instead of the one that the pods tell')
            [CompletionResult]::new('--kuma-namespace', '--kuma-namespace', [CompletionResultType]::ParameterName, 'The namespace of the control plane of the cluster')
            [CompletionResult]::new('--control-plane', '--control-plane', [CompletionResultType]::ParameterName, 'The API of this control plane, instead of that of the cluster, as http://127.0.0.1:5681')
            [CompletionResult]::new('--token-env', '--token-env', [CompletionResultType]::ParameterName, 'The environment variable that holds the token of a user')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'The file that holds the token of a user')
            [CompletionResult]::new('--ca-file', '--ca-file', [CompletionResultType]::ParameterName, 'Trust the certificates in this file besides those of the system')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('--config-dump', '--config-dump', [CompletionResultType]::ParameterName, 'Print what the Envoy of NAME has been told instead, for `proxy-config --dump -`')
            [CompletionResult]::new('--proxies', '--proxies', [CompletionResultType]::ParameterName, 'Ask the Envoys of the pods instead of a control plane')
            [CompletionResult]::new('--plain-http', '--plain-http', [CompletionResultType]::ParameterName, 'Ask a control plane on another machine without TLS')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;describe' {
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'Files, directories, `-` for standard input, or git:REVISION:PATH')
            [CompletionResult]::new('--filename', '--filename', [CompletionResultType]::ParameterName, 'Files, directories, `-` for standard input, or git:REVISION:PATH')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of objects that name none')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of objects that name none')
            [CompletionResult]::new('--istio-namespace', '--istio-namespace', [CompletionResultType]::ParameterName, 'The namespace of Istio''s control plane')
            [CompletionResult]::new('--mesh-config', '--mesh-config', [CompletionResultType]::ParameterName, 'A mesh config file that stands for the ConfigMap `istio`')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('--implementation', '--implementation', [CompletionResultType]::ParameterName, 'Who implements the Gateway API, when the input does not tell (istio, envoy-gateway, standard)')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-A', '-A ', [CompletionResultType]::ParameterName, 'Read all namespaces also when -n names one')
            [CompletionResult]::new('--all-namespaces', '--all-namespaces', [CompletionResultType]::ParameterName, 'Read all namespaces also when -n names one')
            [CompletionResult]::new('--allow-incomplete', '--allow-incomplete', [CompletionResultType]::ParameterName, 'Go on without the kinds that cannot be read; they are listed as not checked')
            [CompletionResult]::new('--with-cluster', '--with-cluster', [CompletionResultType]::ParameterName, 'Look at the files as if they were applied to the cluster')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;envoy' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('stats', 'stats', [CompletionResultType]::ParameterValue, 'Show the counters, gauges and histograms of an Envoy')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'meshctl;envoy;stats' {
            [CompletionResult]::new('--filter', '--filter', [CompletionResultType]::ParameterName, 'Only those whose names match this regular expression')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('--unused', '--unused', [CompletionResultType]::ParameterName, 'Also those that were never used')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;envoy;help' {
            [CompletionResult]::new('stats', 'stats', [CompletionResultType]::ParameterValue, 'Show the counters, gauges and histograms of an Envoy')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'meshctl;envoy;help;stats' {
            break
        }
        'meshctl;envoy;help;help' {
            break
        }
        'meshctl;fault' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('inject', 'inject', [CompletionResultType]::ParameterValue, 'Let a rule of a VirtualService delay requests or fail them, for a time')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the faults that meshctl has injected')
            [CompletionResult]::new('clear', 'clear', [CompletionResultType]::ParameterValue, 'Take faults back')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'meshctl;fault;inject' {
            [CompletionResult]::new('--rule', '--rule', [CompletionResultType]::ParameterName, 'The rule, when there are several: its name, or http[1]')
            [CompletionResult]::new('--abort', '--abort', [CompletionResultType]::ParameterName, 'Answer with this status, all requests or a percentage: 503, 503:20%')
            [CompletionResult]::new('--delay', '--delay', [CompletionResultType]::ParameterName, 'Delay requests, all or a percentage: 2s, 250ms:50%')
            [CompletionResult]::new('--for', '--for', [CompletionResultType]::ParameterName, 'Take it back after this time')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the route')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the route')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show plan and patch, and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Do not ask before writing')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before writing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;fault;list' {
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the route')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the route')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-A', '-A ', [CompletionResultType]::ParameterName, 'In all namespaces')
            [CompletionResult]::new('--all-namespaces', '--all-namespaces', [CompletionResultType]::ParameterName, 'In all namespaces')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;fault;clear' {
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the route')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the route')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('--expired', '--expired', [CompletionResultType]::ParameterName, 'All whose time is over: what a job that looks after faults runs')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'All')
            [CompletionResult]::new('-A', '-A ', [CompletionResultType]::ParameterName, 'In all namespaces')
            [CompletionResult]::new('--all-namespaces', '--all-namespaces', [CompletionResultType]::ParameterName, 'In all namespaces')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;fault;help' {
            [CompletionResult]::new('inject', 'inject', [CompletionResultType]::ParameterValue, 'Let a rule of a VirtualService delay requests or fail them, for a time')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the faults that meshctl has injected')
            [CompletionResult]::new('clear', 'clear', [CompletionResultType]::ParameterValue, 'Take faults back')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'meshctl;fault;help;inject' {
            break
        }
        'meshctl;fault;help;list' {
            break
        }
        'meshctl;fault;help;clear' {
            break
        }
        'meshctl;fault;help;help' {
            break
        }
        'meshctl;graph' {
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Only the proxies of this namespace; with --prometheus, what this namespace sends or gets')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'Only the proxies of this namespace; with --prometheus, what this namespace sends or gets')
            [CompletionResult]::new('--window', '--window', [CompletionResultType]::ParameterName, 'Over this time: 10s between two readings of the proxies, the last minute of a Prometheus')
            [CompletionResult]::new('--port', '--port', [CompletionResultType]::ParameterName, 'The port on which proxies show their counters, instead of the usual one of the mesh')
            [CompletionResult]::new('--prometheus', '--prometheus', [CompletionResultType]::ParameterName, 'Ask this Prometheus instead of the proxies')
            [CompletionResult]::new('--mesh', '--mesh', [CompletionResultType]::ParameterName, 'Whose metrics the Prometheus has: istio, linkerd or envoy')
            [CompletionResult]::new('--token-env', '--token-env', [CompletionResultType]::ParameterName, 'The environment variable that holds the token for the Prometheus')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'The file that holds the token for the Prometheus')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-A', '-A ', [CompletionResultType]::ParameterName, 'All namespaces')
            [CompletionResult]::new('--all-namespaces', '--all-namespaces', [CompletionResultType]::ParameterName, 'All namespaces')
            [CompletionResult]::new('--plain-http', '--plain-http', [CompletionResultType]::ParameterName, 'Ask a Prometheus on another machine without TLS')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;images' {
            [CompletionResult]::new('--chart', '--chart', [CompletionResultType]::ParameterName, 'The chart, or of a recipe what holds all its charts: a folder, an address (https, oci), a bundle (.mcb)')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'The version, or a range of versions (^1.2, ~1.2.3, >=1.1 <2)')
            [CompletionResult]::new('--repo', '--repo', [CompletionResultType]::ParameterName, 'The repository of a chart that is given by name: an address, or a name that Helm knows')
            [CompletionResult]::new('--ca-file', '--ca-file', [CompletionResultType]::ParameterName, 'Certificates (PEM) to trust besides those of the system')
            [CompletionResult]::new('--lock-file', '--lock-file', [CompletionResultType]::ParameterName, 'The lock, instead of charts.lock in the working directory')
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'A values file, or `-` for standard input; later ones win')
            [CompletionResult]::new('--values', '--values', [CompletionResultType]::ParameterName, 'A values file, or `-` for standard input; later ones win')
            [CompletionResult]::new('--set', '--set', [CompletionResultType]::ParameterName, 'Set values: a.b=1,c[0]=x,d={e,f}')
            [CompletionResult]::new('--set-string', '--set-string', [CompletionResultType]::ParameterName, 'Set values that stay texts')
            [CompletionResult]::new('--set-json', '--set-json', [CompletionResultType]::ParameterName, 'Set values to JSON')
            [CompletionResult]::new('--set-file', '--set-file', [CompletionResultType]::ParameterName, 'Set values to what files hold')
            [CompletionResult]::new('--set-literal', '--set-literal', [CompletionResultType]::ParameterName, 'Set one value to a text in which no character has a meaning')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'A profile of the recipe')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'A second control plane beside the first, for a canary upgrade')
            [CompletionResult]::new('--revision', '--revision', [CompletionResultType]::ParameterName, 'A second control plane beside the first, for a canary upgrade')
            [CompletionResult]::new('--with', '--with', [CompletionResultType]::ParameterName, 'Also this part of the recipe; may be repeated')
            [CompletionResult]::new('--without', '--without', [CompletionResultType]::ParameterName, 'Without this part; may be repeated')
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'The name of the installation, instead of MESH or MESH-REVISION')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace, instead of that of the recipe')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace, instead of that of the recipe')
            [CompletionResult]::new('--identity-root-out', '--identity-root-out', [CompletionResultType]::ParameterName, 'Make a trust anchor and an issuer, for a mesh that wants them from outside, and write the root with its key to this new file')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('--plain-http', '--plain-http', [CompletionResultType]::ParameterName, 'Talk unencrypted HTTP to registries, and to http:// addresses of other machines')
            [CompletionResult]::new('--locked', '--locked', [CompletionResultType]::ParameterName, 'Take only what the lock has, and refuse what differs from it')
            [CompletionResult]::new('--skip-crds', '--skip-crds', [CompletionResultType]::ParameterName, 'Leave definitions (CRDs) to somebody else')
            [CompletionResult]::new('--run-hooks', '--run-hooks', [CompletionResultType]::ParameterName, 'Run the hooks of the charts as Helm does, waiting for each; without, they are left out')
            [CompletionResult]::new('--rotate', '--rotate', [CompletionResultType]::ParameterName, 'Make all random keys and certificates of the charts anew')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;inject' {
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'Files, directories, `-` for standard input, or git:REVISION:PATH')
            [CompletionResult]::new('--filename', '--filename', [CompletionResultType]::ParameterName, 'Files, directories, `-` for standard input, or git:REVISION:PATH')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of objects that name none')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of objects that name none')
            [CompletionResult]::new('--mesh', '--mesh', [CompletionResultType]::ParameterName, 'Whose sidecar')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'The revision of Istio''s control plane, instead of that whose webhook takes the pods')
            [CompletionResult]::new('--revision', '--revision', [CompletionResultType]::ParameterName, 'The revision of Istio''s control plane, instead of that whose webhook takes the pods')
            [CompletionResult]::new('--injector', '--injector', [CompletionResultType]::ParameterName, 'The ConfigMap istio-sidecar-injector, and that of the mesh config when it stands there too')
            [CompletionResult]::new('--mesh-config', '--mesh-config', [CompletionResultType]::ParameterName, 'The mesh config, or its ConfigMap')
            [CompletionResult]::new('--via', '--via', [CompletionResultType]::ParameterName, 'Who makes the sidecars instead of the templates: the cluster, asked to try each pod')
            [CompletionResult]::new('--istio-namespace', '--istio-namespace', [CompletionResultType]::ParameterName, 'The namespace of Istio''s control plane')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('--native-sidecars', '--native-sidecars', [CompletionResultType]::ParameterName, 'Sidecars are containers that start before the others, as on nodes of Kubernetes 1.33 and newer')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;install' {
            [CompletionResult]::new('--chart', '--chart', [CompletionResultType]::ParameterName, 'The chart, or of a recipe what holds all its charts: a folder, an address (https, oci), a bundle (.mcb)')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'The version, or a range of versions (^1.2, ~1.2.3, >=1.1 <2)')
            [CompletionResult]::new('--repo', '--repo', [CompletionResultType]::ParameterName, 'The repository of a chart that is given by name: an address, or a name that Helm knows')
            [CompletionResult]::new('--ca-file', '--ca-file', [CompletionResultType]::ParameterName, 'Certificates (PEM) to trust besides those of the system')
            [CompletionResult]::new('--lock-file', '--lock-file', [CompletionResultType]::ParameterName, 'The lock, instead of charts.lock in the working directory')
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'A values file, or `-` for standard input; later ones win')
            [CompletionResult]::new('--values', '--values', [CompletionResultType]::ParameterName, 'A values file, or `-` for standard input; later ones win')
            [CompletionResult]::new('--set', '--set', [CompletionResultType]::ParameterName, 'Set values: a.b=1,c[0]=x,d={e,f}')
            [CompletionResult]::new('--set-string', '--set-string', [CompletionResultType]::ParameterName, 'Set values that stay texts')
            [CompletionResult]::new('--set-json', '--set-json', [CompletionResultType]::ParameterName, 'Set values to JSON')
            [CompletionResult]::new('--set-file', '--set-file', [CompletionResultType]::ParameterName, 'Set values to what files hold')
            [CompletionResult]::new('--set-literal', '--set-literal', [CompletionResultType]::ParameterName, 'Set one value to a text in which no character has a meaning')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'A profile of the recipe')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'A second control plane beside the first, for a canary upgrade')
            [CompletionResult]::new('--revision', '--revision', [CompletionResultType]::ParameterName, 'A second control plane beside the first, for a canary upgrade')
            [CompletionResult]::new('--with', '--with', [CompletionResultType]::ParameterName, 'Also this part of the recipe; may be repeated')
            [CompletionResult]::new('--without', '--without', [CompletionResultType]::ParameterName, 'Without this part; may be repeated')
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'The name of the installation, instead of MESH or MESH-REVISION')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace, instead of that of the recipe')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace, instead of that of the recipe')
            [CompletionResult]::new('--identity-root-out', '--identity-root-out', [CompletionResultType]::ParameterName, 'Make a trust anchor and an issuer, for a mesh that wants them from outside, and write the root with its key to this new file')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Only show the plan: `server` has the API server check every object, `client` only reads them')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'How long each phase may take to become ready')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('--plain-http', '--plain-http', [CompletionResultType]::ParameterName, 'Talk unencrypted HTTP to registries, and to http:// addresses of other machines')
            [CompletionResult]::new('--locked', '--locked', [CompletionResultType]::ParameterName, 'Take only what the lock has, and refuse what differs from it')
            [CompletionResult]::new('--skip-crds', '--skip-crds', [CompletionResultType]::ParameterName, 'Leave definitions (CRDs) to somebody else')
            [CompletionResult]::new('--run-hooks', '--run-hooks', [CompletionResultType]::ParameterName, 'Run the hooks of the charts as Helm does, waiting for each; without, they are left out')
            [CompletionResult]::new('--rotate', '--rotate', [CompletionResultType]::ParameterName, 'Make all random keys and certificates of the charts anew')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Do not ask before the first write')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before the first write')
            [CompletionResult]::new('--no-wait', '--no-wait', [CompletionResultType]::ParameterName, 'Do not wait for workloads')
            [CompletionResult]::new('--force-conflicts', '--force-conflicts', [CompletionResultType]::ParameterName, 'Take fields that others own with other values')
            [CompletionResult]::new('--adopt', '--adopt', [CompletionResultType]::ParameterName, 'Take over objects that another tool has installed (Helm, istioctl, kubectl)')
            [CompletionResult]::new('--replace', '--replace', [CompletionResultType]::ParameterName, 'Delete and create again what has a field that can never change')
            [CompletionResult]::new('--allow-downgrade', '--allow-downgrade', [CompletionResultType]::ParameterName, 'Let definitions become older')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;linkerd-proxy' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Readiness, version, certificate, control plane, and endpoints of the services that are called')
            [CompletionResult]::new('s', 's', [CompletionResultType]::ParameterValue, 'Readiness, version, certificate, control plane, and endpoints of the services that are called')
            [CompletionResult]::new('log', 'log', [CompletionResultType]::ParameterValue, 'Show or set what a proxy logs')
            [CompletionResult]::new('o', 'o', [CompletionResultType]::ParameterValue, 'Show or set what a proxy logs')
            [CompletionResult]::new('traffic', 'traffic', [CompletionResultType]::ParameterValue, 'Requests since the proxy began, by target, route and the other side''s identity')
            [CompletionResult]::new('t', 't', [CompletionResultType]::ParameterValue, 'Requests since the proxy began, by target, route and the other side''s identity')
            [CompletionResult]::new('policy', 'policy', [CompletionResultType]::ParameterValue, 'What let requests in and kept them out: servers, routes, authorizations, and how often')
            [CompletionResult]::new('p', 'p', [CompletionResultType]::ParameterValue, 'What let requests in and kept them out: servers, routes, authorizations, and how often')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'meshctl;lp' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Readiness, version, certificate, control plane, and endpoints of the services that are called')
            [CompletionResult]::new('s', 's', [CompletionResultType]::ParameterValue, 'Readiness, version, certificate, control plane, and endpoints of the services that are called')
            [CompletionResult]::new('log', 'log', [CompletionResultType]::ParameterValue, 'Show or set what a proxy logs')
            [CompletionResult]::new('o', 'o', [CompletionResultType]::ParameterValue, 'Show or set what a proxy logs')
            [CompletionResult]::new('traffic', 'traffic', [CompletionResultType]::ParameterValue, 'Requests since the proxy began, by target, route and the other side''s identity')
            [CompletionResult]::new('t', 't', [CompletionResultType]::ParameterValue, 'Requests since the proxy began, by target, route and the other side''s identity')
            [CompletionResult]::new('policy', 'policy', [CompletionResultType]::ParameterValue, 'What let requests in and kept them out: servers, routes, authorizations, and how often')
            [CompletionResult]::new('p', 'p', [CompletionResultType]::ParameterValue, 'What let requests in and kept them out: servers, routes, authorizations, and how often')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'meshctl;linkerd-proxy;status' {
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What a proxy answered to /metrics, from a file instead: plain or compressed with gzip; `-` for standard input; may be repeated')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What a proxy answered to /metrics, from a file instead: plain or compressed with gzip; `-` for standard input; may be repeated')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:4191')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the one that the pods tell')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pods, also of those that files came from')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pods, also of those that files came from')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-A', '-A ', [CompletionResultType]::ParameterName, 'All namespaces')
            [CompletionResult]::new('--all-namespaces', '--all-namespaces', [CompletionResultType]::ParameterName, 'All namespaces')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;linkerd-proxy;s' {
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What a proxy answered to /metrics, from a file instead: plain or compressed with gzip; `-` for standard input; may be repeated')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What a proxy answered to /metrics, from a file instead: plain or compressed with gzip; `-` for standard input; may be repeated')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:4191')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the one that the pods tell')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pods, also of those that files came from')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pods, also of those that files came from')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-A', '-A ', [CompletionResultType]::ParameterName, 'All namespaces')
            [CompletionResult]::new('--all-namespaces', '--all-namespaces', [CompletionResultType]::ParameterName, 'All namespaces')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;lp;status' {
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What a proxy answered to /metrics, from a file instead: plain or compressed with gzip; `-` for standard input; may be repeated')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What a proxy answered to /metrics, from a file instead: plain or compressed with gzip; `-` for standard input; may be repeated')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:4191')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the one that the pods tell')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pods, also of those that files came from')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pods, also of those that files came from')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-A', '-A ', [CompletionResultType]::ParameterName, 'All namespaces')
            [CompletionResult]::new('--all-namespaces', '--all-namespaces', [CompletionResultType]::ParameterName, 'All namespaces')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;lp;s' {
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What a proxy answered to /metrics, from a file instead: plain or compressed with gzip; `-` for standard input; may be repeated')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What a proxy answered to /metrics, from a file instead: plain or compressed with gzip; `-` for standard input; may be repeated')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:4191')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the one that the pods tell')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pods, also of those that files came from')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pods, also of those that files came from')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-A', '-A ', [CompletionResultType]::ParameterName, 'All namespaces')
            [CompletionResult]::new('--all-namespaces', '--all-namespaces', [CompletionResultType]::ParameterName, 'All namespaces')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;linkerd-proxy;log' {
            [CompletionResult]::new('--level', '--level', [CompletionResultType]::ParameterName, 'LEVEL or TARGET=LEVEL with commas between them: trace, debug, info, warn, error, off')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:4191')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;linkerd-proxy;o' {
            [CompletionResult]::new('--level', '--level', [CompletionResultType]::ParameterName, 'LEVEL or TARGET=LEVEL with commas between them: trace, debug, info, warn, error, off')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:4191')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;lp;log' {
            [CompletionResult]::new('--level', '--level', [CompletionResultType]::ParameterName, 'LEVEL or TARGET=LEVEL with commas between them: trace, debug, info, warn, error, off')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:4191')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;lp;o' {
            [CompletionResult]::new('--level', '--level', [CompletionResultType]::ParameterName, 'LEVEL or TARGET=LEVEL with commas between them: trace, debug, info, warn, error, off')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:4191')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;linkerd-proxy;traffic' {
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What a proxy answered to /metrics, from a file instead: plain or compressed with gzip; `-` for standard input; may be repeated')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What a proxy answered to /metrics, from a file instead: plain or compressed with gzip; `-` for standard input; may be repeated')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:4191')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the one that the pods tell')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pods, also of those that files came from')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pods, also of those that files came from')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-A', '-A ', [CompletionResultType]::ParameterName, 'All namespaces')
            [CompletionResult]::new('--all-namespaces', '--all-namespaces', [CompletionResultType]::ParameterName, 'All namespaces')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;linkerd-proxy;t' {
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What a proxy answered to /metrics, from a file instead: plain or compressed with gzip; `-` for standard input; may be repeated')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What a proxy answered to /metrics, from a file instead: plain or compressed with gzip; `-` for standard input; may be repeated')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:4191')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the one that the pods tell')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pods, also of those that files came from')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pods, also of those that files came from')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-A', '-A ', [CompletionResultType]::ParameterName, 'All namespaces')
            [CompletionResult]::new('--all-namespaces', '--all-namespaces', [CompletionResultType]::ParameterName, 'All namespaces')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;lp;traffic' {
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What a proxy answered to /metrics, from a file instead: plain or compressed with gzip; `-` for standard input; may be repeated')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What a proxy answered to /metrics, from a file instead: plain or compressed with gzip; `-` for standard input; may be repeated')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:4191')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the one that the pods tell')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pods, also of those that files came from')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pods, also of those that files came from')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-A', '-A ', [CompletionResultType]::ParameterName, 'All namespaces')
            [CompletionResult]::new('--all-namespaces', '--all-namespaces', [CompletionResultType]::ParameterName, 'All namespaces')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;lp;t' {
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What a proxy answered to /metrics, from a file instead: plain or compressed with gzip; `-` for standard input; may be repeated')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What a proxy answered to /metrics, from a file instead: plain or compressed with gzip; `-` for standard input; may be repeated')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:4191')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the one that the pods tell')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pods, also of those that files came from')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pods, also of those that files came from')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-A', '-A ', [CompletionResultType]::ParameterName, 'All namespaces')
            [CompletionResult]::new('--all-namespaces', '--all-namespaces', [CompletionResultType]::ParameterName, 'All namespaces')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;linkerd-proxy;policy' {
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'Look for the objects in files, directories, `-` for standard input, or git:REVISION:PATH, instead of the cluster')
            [CompletionResult]::new('--filename', '--filename', [CompletionResultType]::ParameterName, 'Look for the objects in files, directories, `-` for standard input, or git:REVISION:PATH, instead of the cluster')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What a proxy answered to /metrics, from a file instead: plain or compressed with gzip; `-` for standard input; may be repeated')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What a proxy answered to /metrics, from a file instead: plain or compressed with gzip; `-` for standard input; may be repeated')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:4191')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the one that the pods tell')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pods, also of those that files came from')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pods, also of those that files came from')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-A', '-A ', [CompletionResultType]::ParameterName, 'All namespaces')
            [CompletionResult]::new('--all-namespaces', '--all-namespaces', [CompletionResultType]::ParameterName, 'All namespaces')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;linkerd-proxy;p' {
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'Look for the objects in files, directories, `-` for standard input, or git:REVISION:PATH, instead of the cluster')
            [CompletionResult]::new('--filename', '--filename', [CompletionResultType]::ParameterName, 'Look for the objects in files, directories, `-` for standard input, or git:REVISION:PATH, instead of the cluster')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What a proxy answered to /metrics, from a file instead: plain or compressed with gzip; `-` for standard input; may be repeated')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What a proxy answered to /metrics, from a file instead: plain or compressed with gzip; `-` for standard input; may be repeated')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:4191')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the one that the pods tell')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pods, also of those that files came from')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pods, also of those that files came from')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-A', '-A ', [CompletionResultType]::ParameterName, 'All namespaces')
            [CompletionResult]::new('--all-namespaces', '--all-namespaces', [CompletionResultType]::ParameterName, 'All namespaces')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;lp;policy' {
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'Look for the objects in files, directories, `-` for standard input, or git:REVISION:PATH, instead of the cluster')
            [CompletionResult]::new('--filename', '--filename', [CompletionResultType]::ParameterName, 'Look for the objects in files, directories, `-` for standard input, or git:REVISION:PATH, instead of the cluster')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What a proxy answered to /metrics, from a file instead: plain or compressed with gzip; `-` for standard input; may be repeated')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What a proxy answered to /metrics, from a file instead: plain or compressed with gzip; `-` for standard input; may be repeated')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:4191')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the one that the pods tell')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pods, also of those that files came from')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pods, also of those that files came from')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-A', '-A ', [CompletionResultType]::ParameterName, 'All namespaces')
            [CompletionResult]::new('--all-namespaces', '--all-namespaces', [CompletionResultType]::ParameterName, 'All namespaces')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;lp;p' {
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'Look for the objects in files, directories, `-` for standard input, or git:REVISION:PATH, instead of the cluster')
            [CompletionResult]::new('--filename', '--filename', [CompletionResultType]::ParameterName, 'Look for the objects in files, directories, `-` for standard input, or git:REVISION:PATH, instead of the cluster')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What a proxy answered to /metrics, from a file instead: plain or compressed with gzip; `-` for standard input; may be repeated')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What a proxy answered to /metrics, from a file instead: plain or compressed with gzip; `-` for standard input; may be repeated')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:4191')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the one that the pods tell')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pods, also of those that files came from')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pods, also of those that files came from')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-A', '-A ', [CompletionResultType]::ParameterName, 'All namespaces')
            [CompletionResult]::new('--all-namespaces', '--all-namespaces', [CompletionResultType]::ParameterName, 'All namespaces')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;linkerd-proxy;help' {
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Readiness, version, certificate, control plane, and endpoints of the services that are called')
            [CompletionResult]::new('log', 'log', [CompletionResultType]::ParameterValue, 'Show or set what a proxy logs')
            [CompletionResult]::new('traffic', 'traffic', [CompletionResultType]::ParameterValue, 'Requests since the proxy began, by target, route and the other side''s identity')
            [CompletionResult]::new('policy', 'policy', [CompletionResultType]::ParameterValue, 'What let requests in and kept them out: servers, routes, authorizations, and how often')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'meshctl;linkerd-proxy;help;status' {
            break
        }
        'meshctl;linkerd-proxy;help;log' {
            break
        }
        'meshctl;linkerd-proxy;help;traffic' {
            break
        }
        'meshctl;linkerd-proxy;help;policy' {
            break
        }
        'meshctl;linkerd-proxy;help;help' {
            break
        }
        'meshctl;lp;help' {
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Readiness, version, certificate, control plane, and endpoints of the services that are called')
            [CompletionResult]::new('log', 'log', [CompletionResultType]::ParameterValue, 'Show or set what a proxy logs')
            [CompletionResult]::new('traffic', 'traffic', [CompletionResultType]::ParameterValue, 'Requests since the proxy began, by target, route and the other side''s identity')
            [CompletionResult]::new('policy', 'policy', [CompletionResultType]::ParameterValue, 'What let requests in and kept them out: servers, routes, authorizations, and how often')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'meshctl;lp;help;status' {
            break
        }
        'meshctl;lp;help;log' {
            break
        }
        'meshctl;lp;help;traffic' {
            break
        }
        'meshctl;lp;help;policy' {
            break
        }
        'meshctl;lp;help;help' {
            break
        }
        'meshctl;manifest' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('generate', 'generate', [CompletionResultType]::ParameterValue, 'Render a chart to manifests, without helm, and without a cluster unless it is wanted')
            [CompletionResult]::new('diff', 'diff', [CompletionResultType]::ParameterValue, 'Show which objects and fields differ between two inputs')
            [CompletionResult]::new('translate', 'translate', [CompletionResultType]::ParameterValue, 'Turn what says how a mesh is installed into another form: MeshInstall, IstioOperator, values for helm')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'meshctl;manifest;generate' {
            [CompletionResult]::new('--chart', '--chart', [CompletionResultType]::ParameterName, 'The chart: a folder, a .tgz, an address (https, oci), a name in --repo, or FILE.mcb#NAME of a bundle')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'A profile of the recipe')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'A second control plane beside the first, for a canary upgrade')
            [CompletionResult]::new('--revision', '--revision', [CompletionResultType]::ParameterName, 'A second control plane beside the first, for a canary upgrade')
            [CompletionResult]::new('--with', '--with', [CompletionResultType]::ParameterName, 'Also this part of the recipe; may be repeated')
            [CompletionResult]::new('--without', '--without', [CompletionResultType]::ParameterName, 'Without this part; may be repeated')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'The version, or a range of versions (^1.2, ~1.2.3, >=1.1 <2)')
            [CompletionResult]::new('--repo', '--repo', [CompletionResultType]::ParameterName, 'The repository of a chart that is given by name: an address, or a name that Helm knows')
            [CompletionResult]::new('--ca-file', '--ca-file', [CompletionResultType]::ParameterName, 'Certificates (PEM) to trust besides those of the system')
            [CompletionResult]::new('--lock-file', '--lock-file', [CompletionResultType]::ParameterName, 'The lock, instead of charts.lock in the working directory')
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'A values file, or `-` for standard input; later ones win')
            [CompletionResult]::new('--values', '--values', [CompletionResultType]::ParameterName, 'A values file, or `-` for standard input; later ones win')
            [CompletionResult]::new('--set', '--set', [CompletionResultType]::ParameterName, 'Set values: a.b=1,c[0]=x,d={e,f}')
            [CompletionResult]::new('--set-string', '--set-string', [CompletionResultType]::ParameterName, 'Set values that stay texts')
            [CompletionResult]::new('--set-json', '--set-json', [CompletionResultType]::ParameterName, 'Set values to JSON')
            [CompletionResult]::new('--set-file', '--set-file', [CompletionResultType]::ParameterName, 'Set values to what files hold')
            [CompletionResult]::new('--set-literal', '--set-literal', [CompletionResultType]::ParameterName, 'Set one value to a text in which no character has a meaning')
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'The name of the release; release-name when not given, or that of the mesh''s part')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the release')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the release')
            [CompletionResult]::new('--kube-version', '--kube-version', [CompletionResultType]::ParameterName, 'The version of Kubernetes that the chart is told of; when not given v1.33.0, or that of the cluster')
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'API versions and kinds that the cluster serves beside Kubernetes'' own')
            [CompletionResult]::new('--api-versions', '--api-versions', [CompletionResultType]::ParameterName, 'API versions and kinds that the cluster serves beside Kubernetes'' own')
            [CompletionResult]::new('-s', '-s', [CompletionResultType]::ParameterName, 'Only what these templates make: paths below the chart, or patterns')
            [CompletionResult]::new('--show-only', '--show-only', [CompletionResultType]::ParameterName, 'Only what these templates make: paths below the chart, or patterns')
            [CompletionResult]::new('--remember', '--remember', [CompletionResultType]::ParameterName, 'Make passwords and keys from a secret that is kept in this file, so that they are the same every time; the file is made when it is not there')
            [CompletionResult]::new('--renderer', '--renderer', [CompletionResultType]::ParameterName, 'What renders the chart: meshctl itself, or the program helm')
            [CompletionResult]::new('--compare-with', '--compare-with', [CompletionResultType]::ParameterName, 'Render with the program helm too, and print what differs instead of the manifests')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('--plain-http', '--plain-http', [CompletionResultType]::ParameterName, 'Talk unencrypted HTTP to registries, and to http:// addresses of other machines')
            [CompletionResult]::new('--locked', '--locked', [CompletionResultType]::ParameterName, 'Take only what the lock has, and refuse what differs from it')
            [CompletionResult]::new('--is-upgrade', '--is-upgrade', [CompletionResultType]::ParameterName, 'Tell the chart that it is upgraded, not installed')
            [CompletionResult]::new('--skip-schema-validation', '--skip-schema-validation', [CompletionResultType]::ParameterName, 'Do not hold values to values.schema.json')
            [CompletionResult]::new('--include-crds', '--include-crds', [CompletionResultType]::ParameterName, 'Print the definitions in the chart''s crds/ too; with MESH they always are')
            [CompletionResult]::new('--no-hooks', '--no-hooks', [CompletionResultType]::ParameterName, 'Leave hooks out')
            [CompletionResult]::new('--skip-tests', '--skip-tests', [CompletionResultType]::ParameterName, 'Leave test hooks out')
            [CompletionResult]::new('--deterministic', '--deterministic', [CompletionResultType]::ParameterName, 'Make passwords and keys from the release''s name, so that the same input gives the same output; who knows the name knows the secrets')
            [CompletionResult]::new('--with-cluster', '--with-cluster', [CompletionResultType]::ParameterName, 'Let the chart look at the cluster: its version, what it serves, and with `lookup` its objects. Nothing is written')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;manifest;diff' {
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of objects that name none')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of objects that name none')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;manifest;translate' {
            [CompletionResult]::new('--values', '--values', [CompletionResultType]::ParameterName, 'The values of a part of the mesh, instead of FILE; may be repeated')
            [CompletionResult]::new('--mesh', '--mesh', [CompletionResultType]::ParameterName, 'The mesh of --values')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'The form that is wanted')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;manifest;help' {
            [CompletionResult]::new('generate', 'generate', [CompletionResultType]::ParameterValue, 'Render a chart to manifests, without helm, and without a cluster unless it is wanted')
            [CompletionResult]::new('diff', 'diff', [CompletionResultType]::ParameterValue, 'Show which objects and fields differ between two inputs')
            [CompletionResult]::new('translate', 'translate', [CompletionResultType]::ParameterValue, 'Turn what says how a mesh is installed into another form: MeshInstall, IstioOperator, values for helm')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'meshctl;manifest;help;generate' {
            break
        }
        'meshctl;manifest;help;diff' {
            break
        }
        'meshctl;manifest;help;translate' {
            break
        }
        'meshctl;manifest;help;help' {
            break
        }
        'meshctl;mtls' {
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'Files, directories, `-` for standard input, or git:REVISION:PATH')
            [CompletionResult]::new('--filename', '--filename', [CompletionResultType]::ParameterName, 'Files, directories, `-` for standard input, or git:REVISION:PATH')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of objects that name none')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of objects that name none')
            [CompletionResult]::new('--istio-namespace', '--istio-namespace', [CompletionResultType]::ParameterName, 'The namespace of Istio''s control plane')
            [CompletionResult]::new('--mesh-config', '--mesh-config', [CompletionResultType]::ParameterName, 'A mesh config file that stands for the ConfigMap `istio`')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('--implementation', '--implementation', [CompletionResultType]::ParameterName, 'Who implements the Gateway API, when the input does not tell (istio, envoy-gateway, standard)')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-A', '-A ', [CompletionResultType]::ParameterName, 'Read all namespaces also when -n names one')
            [CompletionResult]::new('--all-namespaces', '--all-namespaces', [CompletionResultType]::ParameterName, 'Read all namespaces also when -n names one')
            [CompletionResult]::new('--allow-incomplete', '--allow-incomplete', [CompletionResultType]::ParameterName, 'Go on without the kinds that cannot be read; they are listed as not checked')
            [CompletionResult]::new('--with-cluster', '--with-cluster', [CompletionResultType]::ParameterName, 'Look at the files as if they were applied to the cluster')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;precheck' {
            [CompletionResult]::new('--chart', '--chart', [CompletionResultType]::ParameterName, 'The chart, or of a recipe what holds all its charts: a folder, an address (https, oci), a bundle (.mcb)')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'The version, or a range of versions (^1.2, ~1.2.3, >=1.1 <2)')
            [CompletionResult]::new('--repo', '--repo', [CompletionResultType]::ParameterName, 'The repository of a chart that is given by name: an address, or a name that Helm knows')
            [CompletionResult]::new('--ca-file', '--ca-file', [CompletionResultType]::ParameterName, 'Certificates (PEM) to trust besides those of the system')
            [CompletionResult]::new('--lock-file', '--lock-file', [CompletionResultType]::ParameterName, 'The lock, instead of charts.lock in the working directory')
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'A values file, or `-` for standard input; later ones win')
            [CompletionResult]::new('--values', '--values', [CompletionResultType]::ParameterName, 'A values file, or `-` for standard input; later ones win')
            [CompletionResult]::new('--set', '--set', [CompletionResultType]::ParameterName, 'Set values: a.b=1,c[0]=x,d={e,f}')
            [CompletionResult]::new('--set-string', '--set-string', [CompletionResultType]::ParameterName, 'Set values that stay texts')
            [CompletionResult]::new('--set-json', '--set-json', [CompletionResultType]::ParameterName, 'Set values to JSON')
            [CompletionResult]::new('--set-file', '--set-file', [CompletionResultType]::ParameterName, 'Set values to what files hold')
            [CompletionResult]::new('--set-literal', '--set-literal', [CompletionResultType]::ParameterName, 'Set one value to a text in which no character has a meaning')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'A profile of the recipe')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'A second control plane beside the first, for a canary upgrade')
            [CompletionResult]::new('--revision', '--revision', [CompletionResultType]::ParameterName, 'A second control plane beside the first, for a canary upgrade')
            [CompletionResult]::new('--with', '--with', [CompletionResultType]::ParameterName, 'Also this part of the recipe; may be repeated')
            [CompletionResult]::new('--without', '--without', [CompletionResultType]::ParameterName, 'Without this part; may be repeated')
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'The name of the installation, instead of MESH or MESH-REVISION')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace, instead of that of the recipe')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace, instead of that of the recipe')
            [CompletionResult]::new('--identity-root-out', '--identity-root-out', [CompletionResultType]::ParameterName, 'Make a trust anchor and an issuer, for a mesh that wants them from outside, and write the root with its key to this new file')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('--plain-http', '--plain-http', [CompletionResultType]::ParameterName, 'Talk unencrypted HTTP to registries, and to http:// addresses of other machines')
            [CompletionResult]::new('--locked', '--locked', [CompletionResultType]::ParameterName, 'Take only what the lock has, and refuse what differs from it')
            [CompletionResult]::new('--skip-crds', '--skip-crds', [CompletionResultType]::ParameterName, 'Leave definitions (CRDs) to somebody else')
            [CompletionResult]::new('--run-hooks', '--run-hooks', [CompletionResultType]::ParameterName, 'Run the hooks of the charts as Helm does, waiting for each; without, they are left out')
            [CompletionResult]::new('--rotate', '--rotate', [CompletionResultType]::ParameterName, 'Make all random keys and certificates of the charts anew')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;profile' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List recipes and their profiles')
            [CompletionResult]::new('dump', 'dump', [CompletionResultType]::ParameterValue, 'Print the parts and values of a profile')
            [CompletionResult]::new('diff', 'diff', [CompletionResultType]::ParameterValue, 'Show what two profiles have apart')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'meshctl;profile;list' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;profile;dump' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;profile;diff' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;profile;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List recipes and their profiles')
            [CompletionResult]::new('dump', 'dump', [CompletionResultType]::ParameterValue, 'Print the parts and values of a profile')
            [CompletionResult]::new('diff', 'diff', [CompletionResultType]::ParameterValue, 'Show what two profiles have apart')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'meshctl;profile;help;list' {
            break
        }
        'meshctl;profile;help;dump' {
            break
        }
        'meshctl;profile;help;diff' {
            break
        }
        'meshctl;profile;help;help' {
            break
        }
        'meshctl;proxy-config' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('cluster', 'cluster', [CompletionResultType]::ParameterValue, 'Destinations, and how the proxy connects to them')
            [CompletionResult]::new('clusters', 'clusters', [CompletionResultType]::ParameterValue, 'Destinations, and how the proxy connects to them')
            [CompletionResult]::new('c', 'c', [CompletionResultType]::ParameterValue, 'Destinations, and how the proxy connects to them')
            [CompletionResult]::new('listener', 'listener', [CompletionResultType]::ParameterValue, 'What is listened on, and where each filter chain leads')
            [CompletionResult]::new('listeners', 'listeners', [CompletionResultType]::ParameterValue, 'What is listened on, and where each filter chain leads')
            [CompletionResult]::new('l', 'l', [CompletionResultType]::ParameterValue, 'What is listened on, and where each filter chain leads')
            [CompletionResult]::new('route', 'route', [CompletionResultType]::ParameterValue, 'Route tables: matches in full, destinations with their shares, timeouts, retries')
            [CompletionResult]::new('routes', 'routes', [CompletionResultType]::ParameterValue, 'Route tables: matches in full, destinations with their shares, timeouts, retries')
            [CompletionResult]::new('r', 'r', [CompletionResultType]::ParameterValue, 'Route tables: matches in full, destinations with their shares, timeouts, retries')
            [CompletionResult]::new('endpoint', 'endpoint', [CompletionResultType]::ParameterValue, 'Addresses behind destinations, and their health')
            [CompletionResult]::new('endpoints', 'endpoints', [CompletionResultType]::ParameterValue, 'Addresses behind destinations, and their health')
            [CompletionResult]::new('ep', 'ep', [CompletionResultType]::ParameterValue, 'Addresses behind destinations, and their health')
            [CompletionResult]::new('secret', 'secret', [CompletionResultType]::ParameterValue, 'Certificates by name, validity and serial number; never keys')
            [CompletionResult]::new('secrets', 'secrets', [CompletionResultType]::ParameterValue, 'Certificates by name, validity and serial number; never keys')
            [CompletionResult]::new('s', 's', [CompletionResultType]::ParameterValue, 'Certificates by name, validity and serial number; never keys')
            [CompletionResult]::new('bootstrap', 'bootstrap', [CompletionResultType]::ParameterValue, 'Versions, identity, and where the configuration comes from')
            [CompletionResult]::new('b', 'b', [CompletionResultType]::ParameterValue, 'Versions, identity, and where the configuration comes from')
            [CompletionResult]::new('ecds', 'ecds', [CompletionResultType]::ParameterValue, 'Filters that are sent by themselves')
            [CompletionResult]::new('extension', 'extension', [CompletionResultType]::ParameterValue, 'Filters that are sent by themselves')
            [CompletionResult]::new('ec', 'ec', [CompletionResultType]::ParameterValue, 'Filters that are sent by themselves')
            [CompletionResult]::new('log', 'log', [CompletionResultType]::ParameterValue, 'Show or set what a proxy logs')
            [CompletionResult]::new('o', 'o', [CompletionResultType]::ParameterValue, 'Show or set what a proxy logs')
            [CompletionResult]::new('diff', 'diff', [CompletionResultType]::ParameterValue, 'Compare two proxies, two dumps, or a dump with a proxy of now')
            [CompletionResult]::new('explain', 'explain', [CompletionResultType]::ParameterValue, 'Say what the proxy would do with one request')
            [CompletionResult]::new('rootca-compare', 'rootca-compare', [CompletionResultType]::ParameterValue, 'Compare the roots that two proxies trust')
            [CompletionResult]::new('rc', 'rc', [CompletionResultType]::ParameterValue, 'Compare the roots that two proxies trust')
            [CompletionResult]::new('all', 'all', [CompletionResultType]::ParameterValue, 'All of it')
            [CompletionResult]::new('a', 'a', [CompletionResultType]::ParameterValue, 'All of it')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'meshctl;pc' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('cluster', 'cluster', [CompletionResultType]::ParameterValue, 'Destinations, and how the proxy connects to them')
            [CompletionResult]::new('clusters', 'clusters', [CompletionResultType]::ParameterValue, 'Destinations, and how the proxy connects to them')
            [CompletionResult]::new('c', 'c', [CompletionResultType]::ParameterValue, 'Destinations, and how the proxy connects to them')
            [CompletionResult]::new('listener', 'listener', [CompletionResultType]::ParameterValue, 'What is listened on, and where each filter chain leads')
            [CompletionResult]::new('listeners', 'listeners', [CompletionResultType]::ParameterValue, 'What is listened on, and where each filter chain leads')
            [CompletionResult]::new('l', 'l', [CompletionResultType]::ParameterValue, 'What is listened on, and where each filter chain leads')
            [CompletionResult]::new('route', 'route', [CompletionResultType]::ParameterValue, 'Route tables: matches in full, destinations with their shares, timeouts, retries')
            [CompletionResult]::new('routes', 'routes', [CompletionResultType]::ParameterValue, 'Route tables: matches in full, destinations with their shares, timeouts, retries')
            [CompletionResult]::new('r', 'r', [CompletionResultType]::ParameterValue, 'Route tables: matches in full, destinations with their shares, timeouts, retries')
            [CompletionResult]::new('endpoint', 'endpoint', [CompletionResultType]::ParameterValue, 'Addresses behind destinations, and their health')
            [CompletionResult]::new('endpoints', 'endpoints', [CompletionResultType]::ParameterValue, 'Addresses behind destinations, and their health')
            [CompletionResult]::new('ep', 'ep', [CompletionResultType]::ParameterValue, 'Addresses behind destinations, and their health')
            [CompletionResult]::new('secret', 'secret', [CompletionResultType]::ParameterValue, 'Certificates by name, validity and serial number; never keys')
            [CompletionResult]::new('secrets', 'secrets', [CompletionResultType]::ParameterValue, 'Certificates by name, validity and serial number; never keys')
            [CompletionResult]::new('s', 's', [CompletionResultType]::ParameterValue, 'Certificates by name, validity and serial number; never keys')
            [CompletionResult]::new('bootstrap', 'bootstrap', [CompletionResultType]::ParameterValue, 'Versions, identity, and where the configuration comes from')
            [CompletionResult]::new('b', 'b', [CompletionResultType]::ParameterValue, 'Versions, identity, and where the configuration comes from')
            [CompletionResult]::new('ecds', 'ecds', [CompletionResultType]::ParameterValue, 'Filters that are sent by themselves')
            [CompletionResult]::new('extension', 'extension', [CompletionResultType]::ParameterValue, 'Filters that are sent by themselves')
            [CompletionResult]::new('ec', 'ec', [CompletionResultType]::ParameterValue, 'Filters that are sent by themselves')
            [CompletionResult]::new('log', 'log', [CompletionResultType]::ParameterValue, 'Show or set what a proxy logs')
            [CompletionResult]::new('o', 'o', [CompletionResultType]::ParameterValue, 'Show or set what a proxy logs')
            [CompletionResult]::new('diff', 'diff', [CompletionResultType]::ParameterValue, 'Compare two proxies, two dumps, or a dump with a proxy of now')
            [CompletionResult]::new('explain', 'explain', [CompletionResultType]::ParameterValue, 'Say what the proxy would do with one request')
            [CompletionResult]::new('rootca-compare', 'rootca-compare', [CompletionResultType]::ParameterValue, 'Compare the roots that two proxies trust')
            [CompletionResult]::new('rc', 'rc', [CompletionResultType]::ParameterValue, 'Compare the roots that two proxies trust')
            [CompletionResult]::new('all', 'all', [CompletionResultType]::ParameterValue, 'All of it')
            [CompletionResult]::new('a', 'a', [CompletionResultType]::ParameterValue, 'All of it')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'meshctl;proxy-config;cluster' {
            [CompletionResult]::new('--fqdn', '--fqdn', [CompletionResultType]::ParameterName, 'Only hosts that contain this text')
            [CompletionResult]::new('--port', '--port', [CompletionResultType]::ParameterName, 'Only this port')
            [CompletionResult]::new('--subset', '--subset', [CompletionResultType]::ParameterName, 'Only this subset')
            [CompletionResult]::new('--direction', '--direction', [CompletionResultType]::ParameterName, 'Only this direction: inbound or outbound')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;proxy-config;clusters' {
            [CompletionResult]::new('--fqdn', '--fqdn', [CompletionResultType]::ParameterName, 'Only hosts that contain this text')
            [CompletionResult]::new('--port', '--port', [CompletionResultType]::ParameterName, 'Only this port')
            [CompletionResult]::new('--subset', '--subset', [CompletionResultType]::ParameterName, 'Only this subset')
            [CompletionResult]::new('--direction', '--direction', [CompletionResultType]::ParameterName, 'Only this direction: inbound or outbound')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;proxy-config;c' {
            [CompletionResult]::new('--fqdn', '--fqdn', [CompletionResultType]::ParameterName, 'Only hosts that contain this text')
            [CompletionResult]::new('--port', '--port', [CompletionResultType]::ParameterName, 'Only this port')
            [CompletionResult]::new('--subset', '--subset', [CompletionResultType]::ParameterName, 'Only this subset')
            [CompletionResult]::new('--direction', '--direction', [CompletionResultType]::ParameterName, 'Only this direction: inbound or outbound')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;pc;cluster' {
            [CompletionResult]::new('--fqdn', '--fqdn', [CompletionResultType]::ParameterName, 'Only hosts that contain this text')
            [CompletionResult]::new('--port', '--port', [CompletionResultType]::ParameterName, 'Only this port')
            [CompletionResult]::new('--subset', '--subset', [CompletionResultType]::ParameterName, 'Only this subset')
            [CompletionResult]::new('--direction', '--direction', [CompletionResultType]::ParameterName, 'Only this direction: inbound or outbound')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;pc;clusters' {
            [CompletionResult]::new('--fqdn', '--fqdn', [CompletionResultType]::ParameterName, 'Only hosts that contain this text')
            [CompletionResult]::new('--port', '--port', [CompletionResultType]::ParameterName, 'Only this port')
            [CompletionResult]::new('--subset', '--subset', [CompletionResultType]::ParameterName, 'Only this subset')
            [CompletionResult]::new('--direction', '--direction', [CompletionResultType]::ParameterName, 'Only this direction: inbound or outbound')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;pc;c' {
            [CompletionResult]::new('--fqdn', '--fqdn', [CompletionResultType]::ParameterName, 'Only hosts that contain this text')
            [CompletionResult]::new('--port', '--port', [CompletionResultType]::ParameterName, 'Only this port')
            [CompletionResult]::new('--subset', '--subset', [CompletionResultType]::ParameterName, 'Only this subset')
            [CompletionResult]::new('--direction', '--direction', [CompletionResultType]::ParameterName, 'Only this direction: inbound or outbound')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;proxy-config;listener' {
            [CompletionResult]::new('--address', '--address', [CompletionResultType]::ParameterName, 'Only this address')
            [CompletionResult]::new('--port', '--port', [CompletionResultType]::ParameterName, 'Only this port')
            [CompletionResult]::new('--type', '--type', [CompletionResultType]::ParameterName, 'Only chains of this type: HTTP or TCP')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;proxy-config;listeners' {
            [CompletionResult]::new('--address', '--address', [CompletionResultType]::ParameterName, 'Only this address')
            [CompletionResult]::new('--port', '--port', [CompletionResultType]::ParameterName, 'Only this port')
            [CompletionResult]::new('--type', '--type', [CompletionResultType]::ParameterName, 'Only chains of this type: HTTP or TCP')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;proxy-config;l' {
            [CompletionResult]::new('--address', '--address', [CompletionResultType]::ParameterName, 'Only this address')
            [CompletionResult]::new('--port', '--port', [CompletionResultType]::ParameterName, 'Only this port')
            [CompletionResult]::new('--type', '--type', [CompletionResultType]::ParameterName, 'Only chains of this type: HTTP or TCP')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;pc;listener' {
            [CompletionResult]::new('--address', '--address', [CompletionResultType]::ParameterName, 'Only this address')
            [CompletionResult]::new('--port', '--port', [CompletionResultType]::ParameterName, 'Only this port')
            [CompletionResult]::new('--type', '--type', [CompletionResultType]::ParameterName, 'Only chains of this type: HTTP or TCP')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;pc;listeners' {
            [CompletionResult]::new('--address', '--address', [CompletionResultType]::ParameterName, 'Only this address')
            [CompletionResult]::new('--port', '--port', [CompletionResultType]::ParameterName, 'Only this port')
            [CompletionResult]::new('--type', '--type', [CompletionResultType]::ParameterName, 'Only chains of this type: HTTP or TCP')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;pc;l' {
            [CompletionResult]::new('--address', '--address', [CompletionResultType]::ParameterName, 'Only this address')
            [CompletionResult]::new('--port', '--port', [CompletionResultType]::ParameterName, 'Only this port')
            [CompletionResult]::new('--type', '--type', [CompletionResultType]::ParameterName, 'Only chains of this type: HTTP or TCP')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;proxy-config;route' {
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'Only the table of this name')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;proxy-config;routes' {
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'Only the table of this name')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;proxy-config;r' {
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'Only the table of this name')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;pc;route' {
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'Only the table of this name')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;pc;routes' {
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'Only the table of this name')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;pc;r' {
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'Only the table of this name')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;proxy-config;endpoint' {
            [CompletionResult]::new('--address', '--address', [CompletionResultType]::ParameterName, 'Only this address')
            [CompletionResult]::new('--port', '--port', [CompletionResultType]::ParameterName, 'Only this port')
            [CompletionResult]::new('--cluster', '--cluster', [CompletionResultType]::ParameterName, 'Only of this cluster')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'Only with this health, as HEALTHY or UNHEALTHY')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;proxy-config;endpoints' {
            [CompletionResult]::new('--address', '--address', [CompletionResultType]::ParameterName, 'Only this address')
            [CompletionResult]::new('--port', '--port', [CompletionResultType]::ParameterName, 'Only this port')
            [CompletionResult]::new('--cluster', '--cluster', [CompletionResultType]::ParameterName, 'Only of this cluster')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'Only with this health, as HEALTHY or UNHEALTHY')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;proxy-config;ep' {
            [CompletionResult]::new('--address', '--address', [CompletionResultType]::ParameterName, 'Only this address')
            [CompletionResult]::new('--port', '--port', [CompletionResultType]::ParameterName, 'Only this port')
            [CompletionResult]::new('--cluster', '--cluster', [CompletionResultType]::ParameterName, 'Only of this cluster')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'Only with this health, as HEALTHY or UNHEALTHY')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;pc;endpoint' {
            [CompletionResult]::new('--address', '--address', [CompletionResultType]::ParameterName, 'Only this address')
            [CompletionResult]::new('--port', '--port', [CompletionResultType]::ParameterName, 'Only this port')
            [CompletionResult]::new('--cluster', '--cluster', [CompletionResultType]::ParameterName, 'Only of this cluster')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'Only with this health, as HEALTHY or UNHEALTHY')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;pc;endpoints' {
            [CompletionResult]::new('--address', '--address', [CompletionResultType]::ParameterName, 'Only this address')
            [CompletionResult]::new('--port', '--port', [CompletionResultType]::ParameterName, 'Only this port')
            [CompletionResult]::new('--cluster', '--cluster', [CompletionResultType]::ParameterName, 'Only of this cluster')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'Only with this health, as HEALTHY or UNHEALTHY')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;pc;ep' {
            [CompletionResult]::new('--address', '--address', [CompletionResultType]::ParameterName, 'Only this address')
            [CompletionResult]::new('--port', '--port', [CompletionResultType]::ParameterName, 'Only this port')
            [CompletionResult]::new('--cluster', '--cluster', [CompletionResultType]::ParameterName, 'Only of this cluster')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'Only with this health, as HEALTHY or UNHEALTHY')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;proxy-config;secret' {
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;proxy-config;secrets' {
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;proxy-config;s' {
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;pc;secret' {
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;pc;secrets' {
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;pc;s' {
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;proxy-config;bootstrap' {
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;proxy-config;b' {
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;pc;bootstrap' {
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;pc;b' {
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;proxy-config;ecds' {
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;proxy-config;extension' {
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;proxy-config;ec' {
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;pc;ecds' {
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;pc;extension' {
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;pc;ec' {
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;proxy-config;log' {
            [CompletionResult]::new('--level', '--level', [CompletionResultType]::ParameterName, 'A level for all loggers, or LOGGER:LEVEL,LOGGER:LEVEL: trace, debug, info, warning, error, critical, off')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Set all loggers to warning')
            [CompletionResult]::new('--reset', '--reset', [CompletionResultType]::ParameterName, 'Set all loggers to warning')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;proxy-config;o' {
            [CompletionResult]::new('--level', '--level', [CompletionResultType]::ParameterName, 'A level for all loggers, or LOGGER:LEVEL,LOGGER:LEVEL: trace, debug, info, warning, error, critical, off')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Set all loggers to warning')
            [CompletionResult]::new('--reset', '--reset', [CompletionResultType]::ParameterName, 'Set all loggers to warning')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;pc;log' {
            [CompletionResult]::new('--level', '--level', [CompletionResultType]::ParameterName, 'A level for all loggers, or LOGGER:LEVEL,LOGGER:LEVEL: trace, debug, info, warning, error, critical, off')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Set all loggers to warning')
            [CompletionResult]::new('--reset', '--reset', [CompletionResultType]::ParameterName, 'Set all loggers to warning')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;pc;o' {
            [CompletionResult]::new('--level', '--level', [CompletionResultType]::ParameterName, 'A level for all loggers, or LOGGER:LEVEL,LOGGER:LEVEL: trace, debug, info, warning, error, critical, off')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Set all loggers to warning')
            [CompletionResult]::new('--reset', '--reset', [CompletionResultType]::ParameterName, 'Set all loggers to warning')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;proxy-config;diff' {
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;pc;diff' {
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;proxy-config;explain' {
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'The method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'The method')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'A header, as ''name: value''; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'A header, as ''name: value''; may be repeated')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;pc;explain' {
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'The method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'The method')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'A header, as ''name: value''; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'A header, as ''name: value''; may be repeated')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;proxy-config;rootca-compare' {
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;proxy-config;rc' {
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;pc;rootca-compare' {
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;pc;rc' {
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;proxy-config;all' {
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;proxy-config;a' {
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;pc;all' {
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;pc;a' {
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;proxy-config;help' {
            [CompletionResult]::new('cluster', 'cluster', [CompletionResultType]::ParameterValue, 'Destinations, and how the proxy connects to them')
            [CompletionResult]::new('listener', 'listener', [CompletionResultType]::ParameterValue, 'What is listened on, and where each filter chain leads')
            [CompletionResult]::new('route', 'route', [CompletionResultType]::ParameterValue, 'Route tables: matches in full, destinations with their shares, timeouts, retries')
            [CompletionResult]::new('endpoint', 'endpoint', [CompletionResultType]::ParameterValue, 'Addresses behind destinations, and their health')
            [CompletionResult]::new('secret', 'secret', [CompletionResultType]::ParameterValue, 'Certificates by name, validity and serial number; never keys')
            [CompletionResult]::new('bootstrap', 'bootstrap', [CompletionResultType]::ParameterValue, 'Versions, identity, and where the configuration comes from')
            [CompletionResult]::new('ecds', 'ecds', [CompletionResultType]::ParameterValue, 'Filters that are sent by themselves')
            [CompletionResult]::new('log', 'log', [CompletionResultType]::ParameterValue, 'Show or set what a proxy logs')
            [CompletionResult]::new('diff', 'diff', [CompletionResultType]::ParameterValue, 'Compare two proxies, two dumps, or a dump with a proxy of now')
            [CompletionResult]::new('explain', 'explain', [CompletionResultType]::ParameterValue, 'Say what the proxy would do with one request')
            [CompletionResult]::new('rootca-compare', 'rootca-compare', [CompletionResultType]::ParameterValue, 'Compare the roots that two proxies trust')
            [CompletionResult]::new('all', 'all', [CompletionResultType]::ParameterValue, 'All of it')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'meshctl;proxy-config;help;cluster' {
            break
        }
        'meshctl;proxy-config;help;listener' {
            break
        }
        'meshctl;proxy-config;help;route' {
            break
        }
        'meshctl;proxy-config;help;endpoint' {
            break
        }
        'meshctl;proxy-config;help;secret' {
            break
        }
        'meshctl;proxy-config;help;bootstrap' {
            break
        }
        'meshctl;proxy-config;help;ecds' {
            break
        }
        'meshctl;proxy-config;help;log' {
            break
        }
        'meshctl;proxy-config;help;diff' {
            break
        }
        'meshctl;proxy-config;help;explain' {
            break
        }
        'meshctl;proxy-config;help;rootca-compare' {
            break
        }
        'meshctl;proxy-config;help;all' {
            break
        }
        'meshctl;proxy-config;help;help' {
            break
        }
        'meshctl;pc;help' {
            [CompletionResult]::new('cluster', 'cluster', [CompletionResultType]::ParameterValue, 'Destinations, and how the proxy connects to them')
            [CompletionResult]::new('listener', 'listener', [CompletionResultType]::ParameterValue, 'What is listened on, and where each filter chain leads')
            [CompletionResult]::new('route', 'route', [CompletionResultType]::ParameterValue, 'Route tables: matches in full, destinations with their shares, timeouts, retries')
            [CompletionResult]::new('endpoint', 'endpoint', [CompletionResultType]::ParameterValue, 'Addresses behind destinations, and their health')
            [CompletionResult]::new('secret', 'secret', [CompletionResultType]::ParameterValue, 'Certificates by name, validity and serial number; never keys')
            [CompletionResult]::new('bootstrap', 'bootstrap', [CompletionResultType]::ParameterValue, 'Versions, identity, and where the configuration comes from')
            [CompletionResult]::new('ecds', 'ecds', [CompletionResultType]::ParameterValue, 'Filters that are sent by themselves')
            [CompletionResult]::new('log', 'log', [CompletionResultType]::ParameterValue, 'Show or set what a proxy logs')
            [CompletionResult]::new('diff', 'diff', [CompletionResultType]::ParameterValue, 'Compare two proxies, two dumps, or a dump with a proxy of now')
            [CompletionResult]::new('explain', 'explain', [CompletionResultType]::ParameterValue, 'Say what the proxy would do with one request')
            [CompletionResult]::new('rootca-compare', 'rootca-compare', [CompletionResultType]::ParameterValue, 'Compare the roots that two proxies trust')
            [CompletionResult]::new('all', 'all', [CompletionResultType]::ParameterValue, 'All of it')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'meshctl;pc;help;cluster' {
            break
        }
        'meshctl;pc;help;listener' {
            break
        }
        'meshctl;pc;help;route' {
            break
        }
        'meshctl;pc;help;endpoint' {
            break
        }
        'meshctl;pc;help;secret' {
            break
        }
        'meshctl;pc;help;bootstrap' {
            break
        }
        'meshctl;pc;help;ecds' {
            break
        }
        'meshctl;pc;help;log' {
            break
        }
        'meshctl;pc;help;diff' {
            break
        }
        'meshctl;pc;help;explain' {
            break
        }
        'meshctl;pc;help;rootca-compare' {
            break
        }
        'meshctl;pc;help;all' {
            break
        }
        'meshctl;pc;help;help' {
            break
        }
        'meshctl;proxy-status' {
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What a control plane answered to /debug/syncz, from a file; may be repeated for several')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What a control plane answered to /debug/syncz, from a file; may be repeated for several')
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'Files, directories, `-` for standard input, or git:REVISION:PATH')
            [CompletionResult]::new('--filename', '--filename', [CompletionResultType]::ParameterName, 'Files, directories, `-` for standard input, or git:REVISION:PATH')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of objects that name none')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of objects that name none')
            [CompletionResult]::new('--istio-namespace', '--istio-namespace', [CompletionResultType]::ParameterName, 'The namespace of Istio''s control plane')
            [CompletionResult]::new('--mesh-config', '--mesh-config', [CompletionResultType]::ParameterName, 'A mesh config file that stands for the ConfigMap `istio`')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('--implementation', '--implementation', [CompletionResultType]::ParameterName, 'Who implements the Gateway API, when the input does not tell (istio, envoy-gateway, standard)')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-w', '-w', [CompletionResultType]::ParameterName, 'Go on showing them, until `q` is pressed or --timeout is over')
            [CompletionResult]::new('--watch', '--watch', [CompletionResultType]::ParameterName, 'Go on showing them, until `q` is pressed or --timeout is over')
            [CompletionResult]::new('-A', '-A ', [CompletionResultType]::ParameterName, 'Read all namespaces also when -n names one')
            [CompletionResult]::new('--all-namespaces', '--all-namespaces', [CompletionResultType]::ParameterName, 'Read all namespaces also when -n names one')
            [CompletionResult]::new('--allow-incomplete', '--allow-incomplete', [CompletionResultType]::ParameterName, 'Go on without the kinds that cannot be read; they are listed as not checked')
            [CompletionResult]::new('--with-cluster', '--with-cluster', [CompletionResultType]::ParameterName, 'Look at the files as if they were applied to the cluster')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;ps' {
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What a control plane answered to /debug/syncz, from a file; may be repeated for several')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What a control plane answered to /debug/syncz, from a file; may be repeated for several')
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'Files, directories, `-` for standard input, or git:REVISION:PATH')
            [CompletionResult]::new('--filename', '--filename', [CompletionResultType]::ParameterName, 'Files, directories, `-` for standard input, or git:REVISION:PATH')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of objects that name none')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of objects that name none')
            [CompletionResult]::new('--istio-namespace', '--istio-namespace', [CompletionResultType]::ParameterName, 'The namespace of Istio''s control plane')
            [CompletionResult]::new('--mesh-config', '--mesh-config', [CompletionResultType]::ParameterName, 'A mesh config file that stands for the ConfigMap `istio`')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('--implementation', '--implementation', [CompletionResultType]::ParameterName, 'Who implements the Gateway API, when the input does not tell (istio, envoy-gateway, standard)')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-w', '-w', [CompletionResultType]::ParameterName, 'Go on showing them, until `q` is pressed or --timeout is over')
            [CompletionResult]::new('--watch', '--watch', [CompletionResultType]::ParameterName, 'Go on showing them, until `q` is pressed or --timeout is over')
            [CompletionResult]::new('-A', '-A ', [CompletionResultType]::ParameterName, 'Read all namespaces also when -n names one')
            [CompletionResult]::new('--all-namespaces', '--all-namespaces', [CompletionResultType]::ParameterName, 'Read all namespaces also when -n names one')
            [CompletionResult]::new('--allow-incomplete', '--allow-incomplete', [CompletionResultType]::ParameterName, 'Go on without the kinds that cannot be read; they are listed as not checked')
            [CompletionResult]::new('--with-cluster', '--with-cluster', [CompletionResultType]::ParameterName, 'Look at the files as if they were applied to the cluster')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;remote-clusters' {
            [CompletionResult]::new('--istio-namespace', '--istio-namespace', [CompletionResultType]::ParameterName, 'The namespace of Istio''s control plane')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;route' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('diff', 'diff', [CompletionResultType]::ParameterValue, 'Show what a change does to traffic: which requests are treated differently')
            [CompletionResult]::new('explain', 'explain', [CompletionResultType]::ParameterValue, 'Say where one request goes, and why')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'Show the effective table of a client, in the order in which its proxy tries the rules')
            [CompletionResult]::new('graph', 'graph', [CompletionResultType]::ParameterValue, 'Draw hosts, destinations and the shares between them')
            [CompletionResult]::new('test', 'test', [CompletionResultType]::ParameterValue, 'Run routing tests: requests with what shall become of them')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'meshctl;route;diff' {
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of objects that name none')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of objects that name none')
            [CompletionResult]::new('--istio-namespace', '--istio-namespace', [CompletionResultType]::ParameterName, 'The namespace of Istio''s control plane')
            [CompletionResult]::new('--mesh-config', '--mesh-config', [CompletionResultType]::ParameterName, 'A mesh config file that stands for the ConfigMap `istio`')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('--implementation', '--implementation', [CompletionResultType]::ParameterName, 'Who implements the Gateway API, when the input does not tell (istio, envoy-gateway, standard)')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-A', '-A ', [CompletionResultType]::ParameterName, 'Read all namespaces also when -n names one')
            [CompletionResult]::new('--all-namespaces', '--all-namespaces', [CompletionResultType]::ParameterName, 'Read all namespaces also when -n names one')
            [CompletionResult]::new('--allow-incomplete', '--allow-incomplete', [CompletionResultType]::ParameterName, 'Go on without the kinds that cannot be read; they are listed as not checked')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;route;explain' {
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'The method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'The method')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'A header, as ''name: value''; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'A header, as ''name: value''; may be repeated')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'The workload that sends the request: NAME, NAMESPACE/NAME')
            [CompletionResult]::new('--gateway', '--gateway', [CompletionResultType]::ParameterName, 'The gateway that gets the request from outside: NAME, NAMESPACE/NAME')
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'Files, directories, `-` for standard input, or git:REVISION:PATH')
            [CompletionResult]::new('--filename', '--filename', [CompletionResultType]::ParameterName, 'Files, directories, `-` for standard input, or git:REVISION:PATH')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of objects that name none')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of objects that name none')
            [CompletionResult]::new('--istio-namespace', '--istio-namespace', [CompletionResultType]::ParameterName, 'The namespace of Istio''s control plane')
            [CompletionResult]::new('--mesh-config', '--mesh-config', [CompletionResultType]::ParameterName, 'A mesh config file that stands for the ConfigMap `istio`')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('--implementation', '--implementation', [CompletionResultType]::ParameterName, 'Who implements the Gateway API, when the input does not tell (istio, envoy-gateway, standard)')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-A', '-A ', [CompletionResultType]::ParameterName, 'Read all namespaces also when -n names one')
            [CompletionResult]::new('--all-namespaces', '--all-namespaces', [CompletionResultType]::ParameterName, 'Read all namespaces also when -n names one')
            [CompletionResult]::new('--allow-incomplete', '--allow-incomplete', [CompletionResultType]::ParameterName, 'Go on without the kinds that cannot be read; they are listed as not checked')
            [CompletionResult]::new('--with-cluster', '--with-cluster', [CompletionResultType]::ParameterName, 'Look at the files as if they were applied to the cluster')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;route;list' {
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'The workload that sends the request: NAME, NAMESPACE/NAME')
            [CompletionResult]::new('--gateway', '--gateway', [CompletionResultType]::ParameterName, 'The gateway that gets the request from outside: NAME, NAMESPACE/NAME')
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'Files, directories, `-` for standard input, or git:REVISION:PATH')
            [CompletionResult]::new('--filename', '--filename', [CompletionResultType]::ParameterName, 'Files, directories, `-` for standard input, or git:REVISION:PATH')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of objects that name none')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of objects that name none')
            [CompletionResult]::new('--istio-namespace', '--istio-namespace', [CompletionResultType]::ParameterName, 'The namespace of Istio''s control plane')
            [CompletionResult]::new('--mesh-config', '--mesh-config', [CompletionResultType]::ParameterName, 'A mesh config file that stands for the ConfigMap `istio`')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('--implementation', '--implementation', [CompletionResultType]::ParameterName, 'Who implements the Gateway API, when the input does not tell (istio, envoy-gateway, standard)')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-A', '-A ', [CompletionResultType]::ParameterName, 'Read all namespaces also when -n names one')
            [CompletionResult]::new('--all-namespaces', '--all-namespaces', [CompletionResultType]::ParameterName, 'Read all namespaces also when -n names one')
            [CompletionResult]::new('--allow-incomplete', '--allow-incomplete', [CompletionResultType]::ParameterName, 'Go on without the kinds that cannot be read; they are listed as not checked')
            [CompletionResult]::new('--with-cluster', '--with-cluster', [CompletionResultType]::ParameterName, 'Look at the files as if they were applied to the cluster')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;route;graph' {
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'The workload that sends the request: NAME, NAMESPACE/NAME')
            [CompletionResult]::new('--gateway', '--gateway', [CompletionResultType]::ParameterName, 'The gateway that gets the request from outside: NAME, NAMESPACE/NAME')
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'Files, directories, `-` for standard input, or git:REVISION:PATH')
            [CompletionResult]::new('--filename', '--filename', [CompletionResultType]::ParameterName, 'Files, directories, `-` for standard input, or git:REVISION:PATH')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of objects that name none')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of objects that name none')
            [CompletionResult]::new('--istio-namespace', '--istio-namespace', [CompletionResultType]::ParameterName, 'The namespace of Istio''s control plane')
            [CompletionResult]::new('--mesh-config', '--mesh-config', [CompletionResultType]::ParameterName, 'A mesh config file that stands for the ConfigMap `istio`')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('--implementation', '--implementation', [CompletionResultType]::ParameterName, 'Who implements the Gateway API, when the input does not tell (istio, envoy-gateway, standard)')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-A', '-A ', [CompletionResultType]::ParameterName, 'Read all namespaces also when -n names one')
            [CompletionResult]::new('--all-namespaces', '--all-namespaces', [CompletionResultType]::ParameterName, 'Read all namespaces also when -n names one')
            [CompletionResult]::new('--allow-incomplete', '--allow-incomplete', [CompletionResultType]::ParameterName, 'Go on without the kinds that cannot be read; they are listed as not checked')
            [CompletionResult]::new('--with-cluster', '--with-cluster', [CompletionResultType]::ParameterName, 'Look at the files as if they were applied to the cluster')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;route;test' {
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'The workload that sends the request: NAME, NAMESPACE/NAME')
            [CompletionResult]::new('--gateway', '--gateway', [CompletionResultType]::ParameterName, 'The gateway that gets the request from outside: NAME, NAMESPACE/NAME')
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'Files, directories, `-` for standard input, or git:REVISION:PATH')
            [CompletionResult]::new('--filename', '--filename', [CompletionResultType]::ParameterName, 'Files, directories, `-` for standard input, or git:REVISION:PATH')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of objects that name none')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of objects that name none')
            [CompletionResult]::new('--istio-namespace', '--istio-namespace', [CompletionResultType]::ParameterName, 'The namespace of Istio''s control plane')
            [CompletionResult]::new('--mesh-config', '--mesh-config', [CompletionResultType]::ParameterName, 'A mesh config file that stands for the ConfigMap `istio`')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('--implementation', '--implementation', [CompletionResultType]::ParameterName, 'Who implements the Gateway API, when the input does not tell (istio, envoy-gateway, standard)')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('--init', '--init', [CompletionResultType]::ParameterName, 'Print a test file of the present behaviour, to begin with')
            [CompletionResult]::new('-A', '-A ', [CompletionResultType]::ParameterName, 'Read all namespaces also when -n names one')
            [CompletionResult]::new('--all-namespaces', '--all-namespaces', [CompletionResultType]::ParameterName, 'Read all namespaces also when -n names one')
            [CompletionResult]::new('--allow-incomplete', '--allow-incomplete', [CompletionResultType]::ParameterName, 'Go on without the kinds that cannot be read; they are listed as not checked')
            [CompletionResult]::new('--with-cluster', '--with-cluster', [CompletionResultType]::ParameterName, 'Look at the files as if they were applied to the cluster')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;route;help' {
            [CompletionResult]::new('diff', 'diff', [CompletionResultType]::ParameterValue, 'Show what a change does to traffic: which requests are treated differently')
            [CompletionResult]::new('explain', 'explain', [CompletionResultType]::ParameterValue, 'Say where one request goes, and why')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'Show the effective table of a client, in the order in which its proxy tries the rules')
            [CompletionResult]::new('graph', 'graph', [CompletionResultType]::ParameterValue, 'Draw hosts, destinations and the shares between them')
            [CompletionResult]::new('test', 'test', [CompletionResultType]::ParameterValue, 'Run routing tests: requests with what shall become of them')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'meshctl;route;help;diff' {
            break
        }
        'meshctl;route;help;explain' {
            break
        }
        'meshctl;route;help;list' {
            break
        }
        'meshctl;route;help;graph' {
            break
        }
        'meshctl;route;help;test' {
            break
        }
        'meshctl;route;help;help' {
            break
        }
        'meshctl;rule' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;sandbox' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('up', 'up', [CompletionResultType]::ParameterValue, 'Run gateways and the proxies of workloads on this machine until Ctrl-C')
            [CompletionResult]::new('curl', 'curl', [CompletionResultType]::ParameterValue, 'Send a request through the running sandbox')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Show the running sandboxes and where they listen')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'meshctl;sandbox;up' {
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'A workload whose view of the mesh is served: NAME, NAMESPACE/NAME; may be repeated')
            [CompletionResult]::new('--gateway', '--gateway', [CompletionResultType]::ParameterName, 'Only this gateway: NAME, NAMESPACE/NAME; may be repeated')
            [CompletionResult]::new('--map', '--map', [CompletionResultType]::ParameterName, 'Send a destination to a process of your own: HOST[:SUBSET][:PORT]=ADDRESS:PORT; may be repeated')
            [CompletionResult]::new('--envoy', '--envoy', [CompletionResultType]::ParameterName, 'The Envoy program, instead of MESHCTL_ENVOY or the one on the PATH')
            [CompletionResult]::new('--port', '--port', [CompletionResultType]::ParameterName, 'The first local port, instead of any that are free')
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'Files, directories, `-` for standard input, or git:REVISION:PATH')
            [CompletionResult]::new('--filename', '--filename', [CompletionResultType]::ParameterName, 'Files, directories, `-` for standard input, or git:REVISION:PATH')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of objects that name none')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of objects that name none')
            [CompletionResult]::new('--istio-namespace', '--istio-namespace', [CompletionResultType]::ParameterName, 'The namespace of Istio''s control plane')
            [CompletionResult]::new('--mesh-config', '--mesh-config', [CompletionResultType]::ParameterName, 'A mesh config file that stands for the ConfigMap `istio`')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('--implementation', '--implementation', [CompletionResultType]::ParameterName, 'Who implements the Gateway API, when the input does not tell (istio, envoy-gateway, standard)')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-A', '-A ', [CompletionResultType]::ParameterName, 'Read all namespaces also when -n names one')
            [CompletionResult]::new('--all-namespaces', '--all-namespaces', [CompletionResultType]::ParameterName, 'Read all namespaces also when -n names one')
            [CompletionResult]::new('--allow-incomplete', '--allow-incomplete', [CompletionResultType]::ParameterName, 'Go on without the kinds that cannot be read; they are listed as not checked')
            [CompletionResult]::new('--with-cluster', '--with-cluster', [CompletionResultType]::ParameterName, 'Look at the files as if they were applied to the cluster')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;sandbox;curl' {
            [CompletionResult]::new('-X', '-X ', [CompletionResultType]::ParameterName, 'The method')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'The method')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'A header, as ''name: value''; may be repeated')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'A header, as ''name: value''; may be repeated')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'The workload that sends the request: NAME, NAMESPACE/NAME')
            [CompletionResult]::new('--gateway', '--gateway', [CompletionResultType]::ParameterName, 'The gateway that gets the request from outside: NAME, NAMESPACE/NAME')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;sandbox;status' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;sandbox;help' {
            [CompletionResult]::new('up', 'up', [CompletionResultType]::ParameterValue, 'Run gateways and the proxies of workloads on this machine until Ctrl-C')
            [CompletionResult]::new('curl', 'curl', [CompletionResultType]::ParameterValue, 'Send a request through the running sandbox')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Show the running sandboxes and where they listen')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'meshctl;sandbox;help;up' {
            break
        }
        'meshctl;sandbox;help;curl' {
            break
        }
        'meshctl;sandbox;help;status' {
            break
        }
        'meshctl;sandbox;help;help' {
            break
        }
        'meshctl;snapshot' {
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Only this namespace')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'Only this namespace')
            [CompletionResult]::new('--istio-namespace', '--istio-namespace', [CompletionResultType]::ParameterName, 'The namespace of Istio''s control plane')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('--without-secrets', '--without-secrets', [CompletionResultType]::ParameterName, 'Do not list Secrets')
            [CompletionResult]::new('-A', '-A ', [CompletionResultType]::ParameterName, 'Read all namespaces also when -n names one')
            [CompletionResult]::new('--all-namespaces', '--all-namespaces', [CompletionResultType]::ParameterName, 'Read all namespaces also when -n names one')
            [CompletionResult]::new('--allow-incomplete', '--allow-incomplete', [CompletionResultType]::ParameterName, 'Go on without the kinds that cannot be read; they are listed as not checked')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;stat' {
            [CompletionResult]::new('--by', '--by', [CompletionResultType]::ParameterName, 'What a line is about')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Only the proxies of this namespace; with --prometheus, what this namespace sends or gets')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'Only the proxies of this namespace; with --prometheus, what this namespace sends or gets')
            [CompletionResult]::new('--window', '--window', [CompletionResultType]::ParameterName, 'Over this time: 10s between two readings of the proxies, the last minute of a Prometheus')
            [CompletionResult]::new('--port', '--port', [CompletionResultType]::ParameterName, 'The port on which proxies show their counters, instead of the usual one of the mesh')
            [CompletionResult]::new('--prometheus', '--prometheus', [CompletionResultType]::ParameterName, 'Ask this Prometheus instead of the proxies')
            [CompletionResult]::new('--mesh', '--mesh', [CompletionResultType]::ParameterName, 'Whose metrics the Prometheus has: istio, linkerd or envoy')
            [CompletionResult]::new('--token-env', '--token-env', [CompletionResultType]::ParameterName, 'The environment variable that holds the token for the Prometheus')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'The file that holds the token for the Prometheus')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-A', '-A ', [CompletionResultType]::ParameterName, 'All namespaces')
            [CompletionResult]::new('--all-namespaces', '--all-namespaces', [CompletionResultType]::ParameterName, 'All namespaces')
            [CompletionResult]::new('--plain-http', '--plain-http', [CompletionResultType]::ParameterName, 'Ask a Prometheus on another machine without TLS')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;tag' {
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List tags, their revisions, and the namespaces that bear them')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Make a tag stand for a revision')
            [CompletionResult]::new('generate', 'generate', [CompletionResultType]::ParameterValue, 'Print the webhooks of a tag')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Remove a tag')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'meshctl;tag;list' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;tag;set' {
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'The revision; that of a control plane without one is `default`')
            [CompletionResult]::new('--revision', '--revision', [CompletionResultType]::ParameterName, 'The revision; that of a control plane without one is `default`')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('--overwrite', '--overwrite', [CompletionResultType]::ParameterName, 'Move a tag that stands for another revision')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Only show what would change')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Do not ask before the first write')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before the first write')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;tag;generate' {
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'The revision; that of a control plane without one is `default`')
            [CompletionResult]::new('--revision', '--revision', [CompletionResultType]::ParameterName, 'The revision; that of a control plane without one is `default`')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;tag;remove' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Also while namespaces bear it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Do not ask before the first write')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before the first write')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;tag;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List tags, their revisions, and the namespaces that bear them')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Make a tag stand for a revision')
            [CompletionResult]::new('generate', 'generate', [CompletionResultType]::ParameterValue, 'Print the webhooks of a tag')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Remove a tag')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'meshctl;tag;help;list' {
            break
        }
        'meshctl;tag;help;set' {
            break
        }
        'meshctl;tag;help;generate' {
            break
        }
        'meshctl;tag;help;remove' {
            break
        }
        'meshctl;tag;help;help' {
            break
        }
        'meshctl;tracing' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('enable', 'enable', [CompletionResultType]::ParameterValue, 'Make a mesh send traces: print the objects and values for that, or write them to a cluster')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Show for each workload where its proxy sends spans, of how many requests, and which object says so')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'meshctl;tracing;enable' {
            [CompletionResult]::new('--mesh', '--mesh', [CompletionResultType]::ParameterName, 'The mesh')
            [CompletionResult]::new('--provider', '--provider', [CompletionResultType]::ParameterName, 'Who takes the spans')
            [CompletionResult]::new('--sampling', '--sampling', [CompletionResultType]::ParameterName, 'Of how many requests; what the mesh has when not given')
            [CompletionResult]::new('--address', '--address', [CompletionResultType]::ParameterName, 'Where it is; where `meshctl install` puts it when not given')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Only proxies of this namespace')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'Only proxies of this namespace')
            [CompletionResult]::new('-l', '-l', [CompletionResultType]::ParameterName, 'Only proxies of pods with this label; may be repeated')
            [CompletionResult]::new('--selector', '--selector', [CompletionResultType]::ParameterName, 'Only proxies of pods with this label; may be repeated')
            [CompletionResult]::new('--emit', '--emit', [CompletionResultType]::ParameterName, 'What is printed')
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'What the mesh has already: files, directories, `-`, or git:REVISION:PATH')
            [CompletionResult]::new('--filename', '--filename', [CompletionResultType]::ParameterName, 'What the mesh has already: files, directories, `-`, or git:REVISION:PATH')
            [CompletionResult]::new('--mesh-config', '--mesh-config', [CompletionResultType]::ParameterName, 'A mesh config file that stands for the ConfigMap `istio`')
            [CompletionResult]::new('--istio-namespace', '--istio-namespace', [CompletionResultType]::ParameterName, 'The namespace of Istio''s control plane')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with the access token for --provider lightstep; it becomes a Secret beside the collector, and is never shown')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('--apply', '--apply', [CompletionResultType]::ParameterName, 'Write it to the cluster')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Only show what --apply would write')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Do not ask before the first write')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before the first write')
            [CompletionResult]::new('--force-conflicts', '--force-conflicts', [CompletionResultType]::ParameterName, 'Take fields that others own with other values')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;tracing;status' {
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'Files, directories, `-` for standard input, or git:REVISION:PATH')
            [CompletionResult]::new('--filename', '--filename', [CompletionResultType]::ParameterName, 'Files, directories, `-` for standard input, or git:REVISION:PATH')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of objects that name none')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of objects that name none')
            [CompletionResult]::new('--istio-namespace', '--istio-namespace', [CompletionResultType]::ParameterName, 'The namespace of Istio''s control plane')
            [CompletionResult]::new('--mesh-config', '--mesh-config', [CompletionResultType]::ParameterName, 'A mesh config file that stands for the ConfigMap `istio`')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('--implementation', '--implementation', [CompletionResultType]::ParameterName, 'Who implements the Gateway API, when the input does not tell (istio, envoy-gateway, standard)')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-A', '-A ', [CompletionResultType]::ParameterName, 'Read all namespaces also when -n names one')
            [CompletionResult]::new('--all-namespaces', '--all-namespaces', [CompletionResultType]::ParameterName, 'Read all namespaces also when -n names one')
            [CompletionResult]::new('--allow-incomplete', '--allow-incomplete', [CompletionResultType]::ParameterName, 'Go on without the kinds that cannot be read; they are listed as not checked')
            [CompletionResult]::new('--with-cluster', '--with-cluster', [CompletionResultType]::ParameterName, 'Look at the files as if they were applied to the cluster')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;tracing;help' {
            [CompletionResult]::new('enable', 'enable', [CompletionResultType]::ParameterValue, 'Make a mesh send traces: print the objects and values for that, or write them to a cluster')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Show for each workload where its proxy sends spans, of how many requests, and which object says so')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'meshctl;tracing;help;enable' {
            break
        }
        'meshctl;tracing;help;status' {
            break
        }
        'meshctl;tracing;help;help' {
            break
        }
        'meshctl;rbac' {
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Only for this namespace')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'Only for this namespace')
            [CompletionResult]::new('--istio-namespace', '--istio-namespace', [CompletionResultType]::ParameterName, 'The namespace of Istio''s control plane')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;uninstall' {
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Its namespace, instead of that of the recipe of this name')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'Its namespace, instead of that of the recipe of this name')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Only show what would be deleted')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Do not ask before the first write')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before the first write')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Also while pods still use the mesh')
            [CompletionResult]::new('--no-hooks', '--no-hooks', [CompletionResultType]::ParameterName, 'Leave out the hooks for a removal that the charts were installed with (--run-hooks)')
            [CompletionResult]::new('--purge', '--purge', [CompletionResultType]::ParameterName, 'Also definitions with all objects of their kinds, and the namespace if the installation has made it')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;upgrade' {
            [CompletionResult]::new('--chart', '--chart', [CompletionResultType]::ParameterName, 'The chart, or of a recipe what holds all its charts: a folder, an address (https, oci), a bundle (.mcb)')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'The version, or a range of versions (^1.2, ~1.2.3, >=1.1 <2)')
            [CompletionResult]::new('--repo', '--repo', [CompletionResultType]::ParameterName, 'The repository of a chart that is given by name: an address, or a name that Helm knows')
            [CompletionResult]::new('--ca-file', '--ca-file', [CompletionResultType]::ParameterName, 'Certificates (PEM) to trust besides those of the system')
            [CompletionResult]::new('--lock-file', '--lock-file', [CompletionResultType]::ParameterName, 'The lock, instead of charts.lock in the working directory')
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'A values file, or `-` for standard input; later ones win')
            [CompletionResult]::new('--values', '--values', [CompletionResultType]::ParameterName, 'A values file, or `-` for standard input; later ones win')
            [CompletionResult]::new('--set', '--set', [CompletionResultType]::ParameterName, 'Set values: a.b=1,c[0]=x,d={e,f}')
            [CompletionResult]::new('--set-string', '--set-string', [CompletionResultType]::ParameterName, 'Set values that stay texts')
            [CompletionResult]::new('--set-json', '--set-json', [CompletionResultType]::ParameterName, 'Set values to JSON')
            [CompletionResult]::new('--set-file', '--set-file', [CompletionResultType]::ParameterName, 'Set values to what files hold')
            [CompletionResult]::new('--set-literal', '--set-literal', [CompletionResultType]::ParameterName, 'Set one value to a text in which no character has a meaning')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'A profile of the recipe')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'A second control plane beside the first, for a canary upgrade')
            [CompletionResult]::new('--revision', '--revision', [CompletionResultType]::ParameterName, 'A second control plane beside the first, for a canary upgrade')
            [CompletionResult]::new('--with', '--with', [CompletionResultType]::ParameterName, 'Also this part of the recipe; may be repeated')
            [CompletionResult]::new('--without', '--without', [CompletionResultType]::ParameterName, 'Without this part; may be repeated')
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'The name of the installation, instead of MESH or MESH-REVISION')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace, instead of that of the recipe')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace, instead of that of the recipe')
            [CompletionResult]::new('--identity-root-out', '--identity-root-out', [CompletionResultType]::ParameterName, 'Make a trust anchor and an issuer, for a mesh that wants them from outside, and write the root with its key to this new file')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Only show the plan: `server` has the API server check every object, `client` only reads them')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'How long each phase may take to become ready')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('--plain-http', '--plain-http', [CompletionResultType]::ParameterName, 'Talk unencrypted HTTP to registries, and to http:// addresses of other machines')
            [CompletionResult]::new('--locked', '--locked', [CompletionResultType]::ParameterName, 'Take only what the lock has, and refuse what differs from it')
            [CompletionResult]::new('--skip-crds', '--skip-crds', [CompletionResultType]::ParameterName, 'Leave definitions (CRDs) to somebody else')
            [CompletionResult]::new('--run-hooks', '--run-hooks', [CompletionResultType]::ParameterName, 'Run the hooks of the charts as Helm does, waiting for each; without, they are left out')
            [CompletionResult]::new('--rotate', '--rotate', [CompletionResultType]::ParameterName, 'Make all random keys and certificates of the charts anew')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Do not ask before the first write')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before the first write')
            [CompletionResult]::new('--no-wait', '--no-wait', [CompletionResultType]::ParameterName, 'Do not wait for workloads')
            [CompletionResult]::new('--force-conflicts', '--force-conflicts', [CompletionResultType]::ParameterName, 'Take fields that others own with other values')
            [CompletionResult]::new('--adopt', '--adopt', [CompletionResultType]::ParameterName, 'Take over objects that another tool has installed (Helm, istioctl, kubectl)')
            [CompletionResult]::new('--replace', '--replace', [CompletionResultType]::ParameterName, 'Delete and create again what has a field that can never change')
            [CompletionResult]::new('--allow-downgrade', '--allow-downgrade', [CompletionResultType]::ParameterName, 'Let definitions become older')
            [CompletionResult]::new('--any-version', '--any-version', [CompletionResultType]::ParameterName, 'Skip minor releases, or go back')
            [CompletionResult]::new('--check', '--check', [CompletionResultType]::ParameterName, 'Only tell what the upgrade takes away: versions and fields of definitions that objects use, objects, values that no chart knows, unsupported steps; nothing is written. Exit 1 when something stands against it')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;validate' {
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'Files, directories, `-` for standard input, or git:REVISION:PATH')
            [CompletionResult]::new('--filename', '--filename', [CompletionResultType]::ParameterName, 'Files, directories, `-` for standard input, or git:REVISION:PATH')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of objects that name none')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of objects that name none')
            [CompletionResult]::new('--istio-namespace', '--istio-namespace', [CompletionResultType]::ParameterName, 'The namespace of Istio''s control plane')
            [CompletionResult]::new('--mesh-config', '--mesh-config', [CompletionResultType]::ParameterName, 'A mesh config file that stands for the ConfigMap `istio`')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('--schemas', '--schemas', [CompletionResultType]::ParameterName, 'Take schemas from the CustomResourceDefinitions below DIR, or from those of the cluster')
            [CompletionResult]::new('--severity-threshold', '--severity-threshold', [CompletionResultType]::ParameterName, 'Exit with 1 when a finding is at least this severe')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('--require-complete', '--require-complete', [CompletionResultType]::ParameterName, 'Exit with 6 when something could not be checked')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;verify' {
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'The answer of Envoy''s /config_dump, plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'The answer of Envoy''s /config_dump, plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--control-plane-dump', '--control-plane-dump', [CompletionResultType]::ParameterName, 'With --dump: what the control plane has for the proxy, as istiod answers to /debug/config_dump?proxyID=POD.NAMESPACE')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('--proxy', '--proxy', [CompletionResultType]::ParameterName, 'Whose proxy it is, for dumps that do not say: sidecar:NS/WORKLOAD, gateway:NS/NAME, waypoint:NS/NAME')
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'Files, directories, `-` for standard input, or git:REVISION:PATH')
            [CompletionResult]::new('--filename', '--filename', [CompletionResultType]::ParameterName, 'Files, directories, `-` for standard input, or git:REVISION:PATH')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of objects that name none')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of objects that name none')
            [CompletionResult]::new('--istio-namespace', '--istio-namespace', [CompletionResultType]::ParameterName, 'The namespace of Istio''s control plane')
            [CompletionResult]::new('--mesh-config', '--mesh-config', [CompletionResultType]::ParameterName, 'A mesh config file that stands for the ConfigMap `istio`')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('--implementation', '--implementation', [CompletionResultType]::ParameterName, 'Who implements the Gateway API, when the input does not tell (istio, envoy-gateway, standard)')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-A', '-A ', [CompletionResultType]::ParameterName, 'Read all namespaces also when -n names one')
            [CompletionResult]::new('--all-namespaces', '--all-namespaces', [CompletionResultType]::ParameterName, 'Read all namespaces also when -n names one')
            [CompletionResult]::new('--allow-incomplete', '--allow-incomplete', [CompletionResultType]::ParameterName, 'Go on without the kinds that cannot be read; they are listed as not checked')
            [CompletionResult]::new('--with-cluster', '--with-cluster', [CompletionResultType]::ParameterName, 'Look at the files as if they were applied to the cluster')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;verify-install' {
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the installation; all namespaces when not given')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the installation; all namespaces when not given')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('--install', '--install', [CompletionResultType]::ParameterName, 'Compare every object with what was applied')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;version' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('--client', '--client', [CompletionResultType]::ParameterName, 'Only the version of this program. So far that is all there is: no server is asked, with or without it')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;wait' {
            [CompletionResult]::new('--for', '--for', [CompletionResultType]::ParameterName, 'Until all have what this object asks for: KIND/NAME, KIND/NAME.NAMESPACE')
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'Files, directories, `-` for standard input, or git:REVISION:PATH')
            [CompletionResult]::new('--filename', '--filename', [CompletionResultType]::ParameterName, 'Files, directories, `-` for standard input, or git:REVISION:PATH')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of objects that name none')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of objects that name none')
            [CompletionResult]::new('--istio-namespace', '--istio-namespace', [CompletionResultType]::ParameterName, 'The namespace of Istio''s control plane')
            [CompletionResult]::new('--mesh-config', '--mesh-config', [CompletionResultType]::ParameterName, 'A mesh config file that stands for the ConfigMap `istio`')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('--implementation', '--implementation', [CompletionResultType]::ParameterName, 'Who implements the Gateway API, when the input does not tell (istio, envoy-gateway, standard)')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('--synced', '--synced', [CompletionResultType]::ParameterName, 'Until all are in sync')
            [CompletionResult]::new('-A', '-A ', [CompletionResultType]::ParameterName, 'Read all namespaces also when -n names one')
            [CompletionResult]::new('--all-namespaces', '--all-namespaces', [CompletionResultType]::ParameterName, 'Read all namespaces also when -n names one')
            [CompletionResult]::new('--allow-incomplete', '--allow-incomplete', [CompletionResultType]::ParameterName, 'Go on without the kinds that cannot be read; they are listed as not checked')
            [CompletionResult]::new('--with-cluster', '--with-cluster', [CompletionResultType]::ParameterName, 'Look at the files as if they were applied to the cluster')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;waypoint' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('generate', 'generate', [CompletionResultType]::ParameterValue, 'Print the Gateway of a waypoint')
            [CompletionResult]::new('apply', 'apply', [CompletionResultType]::ParameterValue, 'Create a waypoint, and send requests through it')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List waypoints, and who sends requests through them')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Tell whether waypoints can take requests')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Delete waypoints')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'meshctl;waypoint;generate' {
            [CompletionResult]::new('--for', '--for', [CompletionResultType]::ParameterName, 'What it sees: requests to Services, to workloads, to all, or to none')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'The revision of the control plane')
            [CompletionResult]::new('--revision', '--revision', [CompletionResultType]::ParameterName, 'The revision of the control plane')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the waypoint')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the waypoint')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;waypoint;apply' {
            [CompletionResult]::new('--for', '--for', [CompletionResultType]::ParameterName, 'What it sees: requests to Services, to workloads, to all, or to none')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'The revision of the control plane')
            [CompletionResult]::new('--revision', '--revision', [CompletionResultType]::ParameterName, 'The revision of the control plane')
            [CompletionResult]::new('--enroll-service', '--enroll-service', [CompletionResultType]::ParameterName, 'Send the requests to this Service through it: NAME or NAME.NAMESPACE; may be repeated')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the waypoint')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the waypoint')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('--enroll-namespace', '--enroll-namespace', [CompletionResultType]::ParameterName, 'Send the requests to everything in its namespace through it')
            [CompletionResult]::new('--overwrite', '--overwrite', [CompletionResultType]::ParameterName, 'Also when they go through another waypoint now')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Only show what would be written')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Do not ask before the first write')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before the first write')
            [CompletionResult]::new('-w', '-w', [CompletionResultType]::ParameterName, 'Wait until it can take requests, for 90s or as --timeout says')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Wait until it can take requests, for 90s or as --timeout says')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;waypoint;list' {
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the waypoint')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the waypoint')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-A', '-A ', [CompletionResultType]::ParameterName, 'Of all namespaces')
            [CompletionResult]::new('--all-namespaces', '--all-namespaces', [CompletionResultType]::ParameterName, 'Of all namespaces')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;waypoint;status' {
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the waypoint')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the waypoint')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-w', '-w', [CompletionResultType]::ParameterName, 'Wait until they can, for 90s or as --timeout says')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Wait until they can, for 90s or as --timeout says')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;waypoint;delete' {
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the waypoint')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the waypoint')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'All of the namespace')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Also while somebody sends requests through them')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Only show what would be deleted')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Do not ask before the first deletion')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before the first deletion')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;waypoint;help' {
            [CompletionResult]::new('generate', 'generate', [CompletionResultType]::ParameterValue, 'Print the Gateway of a waypoint')
            [CompletionResult]::new('apply', 'apply', [CompletionResultType]::ParameterValue, 'Create a waypoint, and send requests through it')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List waypoints, and who sends requests through them')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Tell whether waypoints can take requests')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Delete waypoints')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'meshctl;waypoint;help;generate' {
            break
        }
        'meshctl;waypoint;help;apply' {
            break
        }
        'meshctl;waypoint;help;list' {
            break
        }
        'meshctl;waypoint;help;status' {
            break
        }
        'meshctl;waypoint;help;delete' {
            break
        }
        'meshctl;waypoint;help;help' {
            break
        }
        'meshctl;ztunnel-config' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('workload', 'workload', [CompletionResultType]::ParameterValue, 'Workloads and how they are reached')
            [CompletionResult]::new('workloads', 'workloads', [CompletionResultType]::ParameterValue, 'Workloads and how they are reached')
            [CompletionResult]::new('w', 'w', [CompletionResultType]::ParameterValue, 'Workloads and how they are reached')
            [CompletionResult]::new('service', 'service', [CompletionResultType]::ParameterValue, 'Services with their addresses and waypoints')
            [CompletionResult]::new('services', 'services', [CompletionResultType]::ParameterValue, 'Services with their addresses and waypoints')
            [CompletionResult]::new('svc', 'svc', [CompletionResultType]::ParameterValue, 'Services with their addresses and waypoints')
            [CompletionResult]::new('s', 's', [CompletionResultType]::ParameterValue, 'Services with their addresses and waypoints')
            [CompletionResult]::new('policy', 'policy', [CompletionResultType]::ParameterValue, 'AuthorizationPolicies for connections')
            [CompletionResult]::new('policies', 'policies', [CompletionResultType]::ParameterValue, 'AuthorizationPolicies for connections')
            [CompletionResult]::new('p', 'p', [CompletionResultType]::ParameterValue, 'AuthorizationPolicies for connections')
            [CompletionResult]::new('certificate', 'certificate', [CompletionResultType]::ParameterValue, 'Certificates by identity, state and validity; never keys')
            [CompletionResult]::new('certificates', 'certificates', [CompletionResultType]::ParameterValue, 'Certificates by identity, state and validity; never keys')
            [CompletionResult]::new('certs', 'certs', [CompletionResultType]::ParameterValue, 'Certificates by identity, state and validity; never keys')
            [CompletionResult]::new('cert', 'cert', [CompletionResultType]::ParameterValue, 'Certificates by identity, state and validity; never keys')
            [CompletionResult]::new('connections', 'connections', [CompletionResultType]::ParameterValue, 'Connections of workloads that are open now')
            [CompletionResult]::new('connection', 'connection', [CompletionResultType]::ParameterValue, 'Connections of workloads that are open now')
            [CompletionResult]::new('cons', 'cons', [CompletionResultType]::ParameterValue, 'Connections of workloads that are open now')
            [CompletionResult]::new('all', 'all', [CompletionResultType]::ParameterValue, 'All of it')
            [CompletionResult]::new('a', 'a', [CompletionResultType]::ParameterValue, 'All of it')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'meshctl;zc' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('workload', 'workload', [CompletionResultType]::ParameterValue, 'Workloads and how they are reached')
            [CompletionResult]::new('workloads', 'workloads', [CompletionResultType]::ParameterValue, 'Workloads and how they are reached')
            [CompletionResult]::new('w', 'w', [CompletionResultType]::ParameterValue, 'Workloads and how they are reached')
            [CompletionResult]::new('service', 'service', [CompletionResultType]::ParameterValue, 'Services with their addresses and waypoints')
            [CompletionResult]::new('services', 'services', [CompletionResultType]::ParameterValue, 'Services with their addresses and waypoints')
            [CompletionResult]::new('svc', 'svc', [CompletionResultType]::ParameterValue, 'Services with their addresses and waypoints')
            [CompletionResult]::new('s', 's', [CompletionResultType]::ParameterValue, 'Services with their addresses and waypoints')
            [CompletionResult]::new('policy', 'policy', [CompletionResultType]::ParameterValue, 'AuthorizationPolicies for connections')
            [CompletionResult]::new('policies', 'policies', [CompletionResultType]::ParameterValue, 'AuthorizationPolicies for connections')
            [CompletionResult]::new('p', 'p', [CompletionResultType]::ParameterValue, 'AuthorizationPolicies for connections')
            [CompletionResult]::new('certificate', 'certificate', [CompletionResultType]::ParameterValue, 'Certificates by identity, state and validity; never keys')
            [CompletionResult]::new('certificates', 'certificates', [CompletionResultType]::ParameterValue, 'Certificates by identity, state and validity; never keys')
            [CompletionResult]::new('certs', 'certs', [CompletionResultType]::ParameterValue, 'Certificates by identity, state and validity; never keys')
            [CompletionResult]::new('cert', 'cert', [CompletionResultType]::ParameterValue, 'Certificates by identity, state and validity; never keys')
            [CompletionResult]::new('connections', 'connections', [CompletionResultType]::ParameterValue, 'Connections of workloads that are open now')
            [CompletionResult]::new('connection', 'connection', [CompletionResultType]::ParameterValue, 'Connections of workloads that are open now')
            [CompletionResult]::new('cons', 'cons', [CompletionResultType]::ParameterValue, 'Connections of workloads that are open now')
            [CompletionResult]::new('all', 'all', [CompletionResultType]::ParameterValue, 'All of it')
            [CompletionResult]::new('a', 'a', [CompletionResultType]::ParameterValue, 'All of it')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'meshctl;ztunnel-config;workload' {
            [CompletionResult]::new('--of', '--of', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--workload-namespace', '--workload-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--service-namespace', '--service-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--policy-namespace', '--policy-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;ztunnel-config;workloads' {
            [CompletionResult]::new('--of', '--of', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--workload-namespace', '--workload-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--service-namespace', '--service-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--policy-namespace', '--policy-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;ztunnel-config;w' {
            [CompletionResult]::new('--of', '--of', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--workload-namespace', '--workload-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--service-namespace', '--service-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--policy-namespace', '--policy-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;zc;workload' {
            [CompletionResult]::new('--of', '--of', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--workload-namespace', '--workload-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--service-namespace', '--service-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--policy-namespace', '--policy-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;zc;workloads' {
            [CompletionResult]::new('--of', '--of', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--workload-namespace', '--workload-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--service-namespace', '--service-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--policy-namespace', '--policy-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;zc;w' {
            [CompletionResult]::new('--of', '--of', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--workload-namespace', '--workload-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--service-namespace', '--service-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--policy-namespace', '--policy-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;ztunnel-config;service' {
            [CompletionResult]::new('--of', '--of', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--workload-namespace', '--workload-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--service-namespace', '--service-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--policy-namespace', '--policy-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;ztunnel-config;services' {
            [CompletionResult]::new('--of', '--of', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--workload-namespace', '--workload-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--service-namespace', '--service-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--policy-namespace', '--policy-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;ztunnel-config;svc' {
            [CompletionResult]::new('--of', '--of', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--workload-namespace', '--workload-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--service-namespace', '--service-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--policy-namespace', '--policy-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;ztunnel-config;s' {
            [CompletionResult]::new('--of', '--of', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--workload-namespace', '--workload-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--service-namespace', '--service-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--policy-namespace', '--policy-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;zc;service' {
            [CompletionResult]::new('--of', '--of', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--workload-namespace', '--workload-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--service-namespace', '--service-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--policy-namespace', '--policy-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;zc;services' {
            [CompletionResult]::new('--of', '--of', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--workload-namespace', '--workload-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--service-namespace', '--service-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--policy-namespace', '--policy-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;zc;svc' {
            [CompletionResult]::new('--of', '--of', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--workload-namespace', '--workload-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--service-namespace', '--service-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--policy-namespace', '--policy-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;zc;s' {
            [CompletionResult]::new('--of', '--of', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--workload-namespace', '--workload-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--service-namespace', '--service-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--policy-namespace', '--policy-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;ztunnel-config;policy' {
            [CompletionResult]::new('--of', '--of', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--workload-namespace', '--workload-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--service-namespace', '--service-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--policy-namespace', '--policy-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;ztunnel-config;policies' {
            [CompletionResult]::new('--of', '--of', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--workload-namespace', '--workload-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--service-namespace', '--service-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--policy-namespace', '--policy-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;ztunnel-config;p' {
            [CompletionResult]::new('--of', '--of', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--workload-namespace', '--workload-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--service-namespace', '--service-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--policy-namespace', '--policy-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;zc;policy' {
            [CompletionResult]::new('--of', '--of', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--workload-namespace', '--workload-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--service-namespace', '--service-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--policy-namespace', '--policy-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;zc;policies' {
            [CompletionResult]::new('--of', '--of', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--workload-namespace', '--workload-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--service-namespace', '--service-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--policy-namespace', '--policy-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;zc;p' {
            [CompletionResult]::new('--of', '--of', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--workload-namespace', '--workload-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--service-namespace', '--service-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--policy-namespace', '--policy-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;ztunnel-config;certificate' {
            [CompletionResult]::new('--of', '--of', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--workload-namespace', '--workload-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--service-namespace', '--service-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--policy-namespace', '--policy-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;ztunnel-config;certificates' {
            [CompletionResult]::new('--of', '--of', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--workload-namespace', '--workload-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--service-namespace', '--service-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--policy-namespace', '--policy-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;ztunnel-config;certs' {
            [CompletionResult]::new('--of', '--of', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--workload-namespace', '--workload-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--service-namespace', '--service-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--policy-namespace', '--policy-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;ztunnel-config;cert' {
            [CompletionResult]::new('--of', '--of', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--workload-namespace', '--workload-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--service-namespace', '--service-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--policy-namespace', '--policy-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;zc;certificate' {
            [CompletionResult]::new('--of', '--of', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--workload-namespace', '--workload-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--service-namespace', '--service-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--policy-namespace', '--policy-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;zc;certificates' {
            [CompletionResult]::new('--of', '--of', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--workload-namespace', '--workload-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--service-namespace', '--service-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--policy-namespace', '--policy-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;zc;certs' {
            [CompletionResult]::new('--of', '--of', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--workload-namespace', '--workload-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--service-namespace', '--service-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--policy-namespace', '--policy-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;zc;cert' {
            [CompletionResult]::new('--of', '--of', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--workload-namespace', '--workload-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--service-namespace', '--service-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--policy-namespace', '--policy-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;ztunnel-config;connections' {
            [CompletionResult]::new('--of', '--of', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--workload-namespace', '--workload-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--service-namespace', '--service-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--policy-namespace', '--policy-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;ztunnel-config;connection' {
            [CompletionResult]::new('--of', '--of', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--workload-namespace', '--workload-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--service-namespace', '--service-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--policy-namespace', '--policy-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;ztunnel-config;cons' {
            [CompletionResult]::new('--of', '--of', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--workload-namespace', '--workload-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--service-namespace', '--service-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--policy-namespace', '--policy-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;zc;connections' {
            [CompletionResult]::new('--of', '--of', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--workload-namespace', '--workload-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--service-namespace', '--service-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--policy-namespace', '--policy-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;zc;connection' {
            [CompletionResult]::new('--of', '--of', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--workload-namespace', '--workload-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--service-namespace', '--service-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--policy-namespace', '--policy-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;zc;cons' {
            [CompletionResult]::new('--of', '--of', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--workload-namespace', '--workload-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--service-namespace', '--service-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--policy-namespace', '--policy-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;ztunnel-config;all' {
            [CompletionResult]::new('--of', '--of', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--workload-namespace', '--workload-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--service-namespace', '--service-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--policy-namespace', '--policy-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;ztunnel-config;a' {
            [CompletionResult]::new('--of', '--of', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--workload-namespace', '--workload-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--service-namespace', '--service-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--policy-namespace', '--policy-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;zc;all' {
            [CompletionResult]::new('--of', '--of', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--workload-namespace', '--workload-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--service-namespace', '--service-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--policy-namespace', '--policy-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;zc;a' {
            [CompletionResult]::new('--of', '--of', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--workload-namespace', '--workload-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--service-namespace', '--service-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--policy-namespace', '--policy-namespace', [CompletionResultType]::ParameterName, 'Only what is of this namespace')
            [CompletionResult]::new('--dump', '--dump', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input')
            [CompletionResult]::new('--admin-url', '--admin-url', [CompletionResultType]::ParameterName, 'An admin port that you have opened yourself, as http://127.0.0.1:15000')
            [CompletionResult]::new('--admin-port', '--admin-port', [CompletionResultType]::ParameterName, 'The admin port, instead of the usual one of the mesh')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of the pod')
            [CompletionResult]::new('--kubeconfig', '--kubeconfig', [CompletionResultType]::ParameterName, 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'The context of the kubeconfig, instead of its current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this user')
            [CompletionResult]::new('--as-group', '--as-group', [CompletionResultType]::ParameterName, 'Act as a member of this group; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;ztunnel-config;help' {
            [CompletionResult]::new('workload', 'workload', [CompletionResultType]::ParameterValue, 'Workloads and how they are reached')
            [CompletionResult]::new('service', 'service', [CompletionResultType]::ParameterValue, 'Services with their addresses and waypoints')
            [CompletionResult]::new('policy', 'policy', [CompletionResultType]::ParameterValue, 'AuthorizationPolicies for connections')
            [CompletionResult]::new('certificate', 'certificate', [CompletionResultType]::ParameterValue, 'Certificates by identity, state and validity; never keys')
            [CompletionResult]::new('connections', 'connections', [CompletionResultType]::ParameterValue, 'Connections of workloads that are open now')
            [CompletionResult]::new('all', 'all', [CompletionResultType]::ParameterValue, 'All of it')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'meshctl;ztunnel-config;help;workload' {
            break
        }
        'meshctl;ztunnel-config;help;service' {
            break
        }
        'meshctl;ztunnel-config;help;policy' {
            break
        }
        'meshctl;ztunnel-config;help;certificate' {
            break
        }
        'meshctl;ztunnel-config;help;connections' {
            break
        }
        'meshctl;ztunnel-config;help;all' {
            break
        }
        'meshctl;ztunnel-config;help;help' {
            break
        }
        'meshctl;zc;help' {
            [CompletionResult]::new('workload', 'workload', [CompletionResultType]::ParameterValue, 'Workloads and how they are reached')
            [CompletionResult]::new('service', 'service', [CompletionResultType]::ParameterValue, 'Services with their addresses and waypoints')
            [CompletionResult]::new('policy', 'policy', [CompletionResultType]::ParameterValue, 'AuthorizationPolicies for connections')
            [CompletionResult]::new('certificate', 'certificate', [CompletionResultType]::ParameterValue, 'Certificates by identity, state and validity; never keys')
            [CompletionResult]::new('connections', 'connections', [CompletionResultType]::ParameterValue, 'Connections of workloads that are open now')
            [CompletionResult]::new('all', 'all', [CompletionResultType]::ParameterValue, 'All of it')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'meshctl;zc;help;workload' {
            break
        }
        'meshctl;zc;help;service' {
            break
        }
        'meshctl;zc;help;policy' {
            break
        }
        'meshctl;zc;help;certificate' {
            break
        }
        'meshctl;zc;help;connections' {
            break
        }
        'meshctl;zc;help;all' {
            break
        }
        'meshctl;zc;help;help' {
            break
        }
        'meshctl;completion' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Give up after this time when talking to a server (30s, 2m)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no progress and no notes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'meshctl;help' {
            [CompletionResult]::new('admin', 'admin', [CompletionResultType]::ParameterValue, 'What control planes of Istio do themselves')
            [CompletionResult]::new('analyze', 'analyze', [CompletionResultType]::ParameterValue, 'Find mistakes in mesh configuration, in files or in a cluster')
            [CompletionResult]::new('authz', 'authz', [CompletionResultType]::ParameterValue, 'Say whether a request is allowed, and who can reach a workload')
            [CompletionResult]::new('bug-report', 'bug-report', [CompletionResultType]::ParameterValue, 'Put what helps to understand a problem into one archive')
            [CompletionResult]::new('canary', 'canary', [CompletionResultType]::ParameterValue, 'Move traffic between the versions of a service, step by step')
            [CompletionResult]::new('charts', 'charts', [CompletionResultType]::ParameterValue, 'Fetch, pin and bundle charts, and list the images that they run')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Tell whether what is installed is healthy, and with --install whether it is still as it was installed')
            [CompletionResult]::new('check-inject', 'check-inject', [CompletionResultType]::ParameterValue, 'Tell whether pods get a proxy when they are made, by which webhook, and what decides it')
            [CompletionResult]::new('create-remote-secret', 'create-remote-secret', [CompletionResultType]::ParameterValue, 'Make the Secret by which Istio''s control plane of another cluster gets to know this one')
            [CompletionResult]::new('dashboard', 'dashboard', [CompletionResultType]::ParameterValue, 'Open the pages of a dashboard, or of a proxy, on this machine')
            [CompletionResult]::new('dataplanes', 'dataplanes', [CompletionResultType]::ParameterValue, 'Show the data planes of Kuma: status, connection, updates, certificates, versions, policies')
            [CompletionResult]::new('describe', 'describe', [CompletionResultType]::ParameterValue, 'Show everything that the input has about a workload, a Service or a Gateway, on one page')
            [CompletionResult]::new('envoy', 'envoy', [CompletionResultType]::ParameterValue, 'Show what an Envoy counts')
            [CompletionResult]::new('fault', 'fault', [CompletionResultType]::ParameterValue, 'Delay or fail requests on purpose, for a time')
            [CompletionResult]::new('graph', 'graph', [CompletionResultType]::ParameterValue, 'Show who calls whom, how often, and whether over mutual TLS')
            [CompletionResult]::new('images', 'images', [CompletionResultType]::ParameterValue, 'List every image that an installation runs, for a site without a network')
            [CompletionResult]::new('inject', 'inject', [CompletionResultType]::ParameterValue, 'Print manifests with the sidecars that their pods get')
            [CompletionResult]::new('install', 'install', [CompletionResultType]::ParameterValue, 'Install a mesh, an add-on, or any chart: planned, shown, applied in order, waited for')
            [CompletionResult]::new('linkerd-proxy', 'linkerd-proxy', [CompletionResultType]::ParameterValue, 'Show how proxies of Linkerd are, what goes through them, which policies let it, and what they log')
            [CompletionResult]::new('manifest', 'manifest', [CompletionResultType]::ParameterValue, 'Make manifests from charts, compare manifests, and translate what says how a mesh is installed')
            [CompletionResult]::new('mtls', 'mtls', [CompletionResultType]::ParameterValue, 'Show what each port accepts of mutual TLS, what clients send, and which pairs fail')
            [CompletionResult]::new('precheck', 'precheck', [CompletionResultType]::ParameterValue, 'Tell whether an installation or an upgrade may begin; nothing is written')
            [CompletionResult]::new('profile', 'profile', [CompletionResultType]::ParameterValue, 'List what can be installed, and show what a profile chooses')
            [CompletionResult]::new('proxy-config', 'proxy-config', [CompletionResultType]::ParameterValue, 'Show what a proxy has been told: clusters, listeners, routes, endpoints, certificates')
            [CompletionResult]::new('proxy-status', 'proxy-status', [CompletionResultType]::ParameterValue, 'Show how far proxies and control planes agree')
            [CompletionResult]::new('remote-clusters', 'remote-clusters', [CompletionResultType]::ParameterValue, 'Show the clusters that each control plane knows, and whether it is in sync with them')
            [CompletionResult]::new('route', 'route', [CompletionResultType]::ParameterValue, 'Explain, list, test and compare where requests go')
            [CompletionResult]::new('rule', 'rule', [CompletionResultType]::ParameterValue, 'List the rules of analyze, or explain one')
            [CompletionResult]::new('sandbox', 'sandbox', [CompletionResultType]::ParameterValue, 'Run an estate''s routing on this machine, on a real Envoy')
            [CompletionResult]::new('snapshot', 'snapshot', [CompletionResultType]::ParameterValue, 'Write what analyze reads of a cluster into a directory')
            [CompletionResult]::new('stat', 'stat', [CompletionResultType]::ParameterValue, 'Show rates, success and latency of workloads, services or routes')
            [CompletionResult]::new('tag', 'tag', [CompletionResultType]::ParameterValue, 'Names that stand for revisions of Istio, so that namespaces need no new label when a revision changes')
            [CompletionResult]::new('tracing', 'tracing', [CompletionResultType]::ParameterValue, 'Make a mesh send traces, and show what of that is in force')
            [CompletionResult]::new('rbac', 'rbac', [CompletionResultType]::ParameterValue, 'Print the least rights that a command needs')
            [CompletionResult]::new('uninstall', 'uninstall', [CompletionResultType]::ParameterValue, 'Remove an installation, and prove that nothing of it is left')
            [CompletionResult]::new('upgrade', 'upgrade', [CompletionResultType]::ParameterValue, 'Upgrade an installation: as `install`, for what is there already, one minor release at a time')
            [CompletionResult]::new('validate', 'validate', [CompletionResultType]::ParameterValue, 'Tell what an API server would refuse, before it is asked')
            [CompletionResult]::new('verify', 'verify', [CompletionResultType]::ParameterValue, 'Compare what proxies do with what the configuration asks for')
            [CompletionResult]::new('verify-install', 'verify-install', [CompletionResultType]::ParameterValue, 'Tell whether an installation is healthy and still as it was installed (`check --install`)')
            [CompletionResult]::new('version', 'version', [CompletionResultType]::ParameterValue, 'Print the version of meshctl')
            [CompletionResult]::new('wait', 'wait', [CompletionResultType]::ParameterValue, 'Wait until proxies have what is meant for them')
            [CompletionResult]::new('waypoint', 'waypoint', [CompletionResultType]::ParameterValue, 'Proxies of Istio in ambient mode that see the requests of a namespace or of Services')
            [CompletionResult]::new('ztunnel-config', 'ztunnel-config', [CompletionResultType]::ParameterValue, 'Show what a ztunnel has been told: workloads, services, policies, certificates, connections')
            [CompletionResult]::new('completion', 'completion', [CompletionResultType]::ParameterValue, 'Print the completion script of a shell')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'meshctl;help;admin' {
            [CompletionResult]::new('log', 'log', [CompletionResultType]::ParameterValue, 'Show or set what istiod logs')
            break
        }
        'meshctl;help;admin;log' {
            break
        }
        'meshctl;help;analyze' {
            break
        }
        'meshctl;help;authz' {
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'List the AuthorizationPolicies that a proxy enforces')
            [CompletionResult]::new('explain', 'explain', [CompletionResultType]::ParameterValue, 'Say whether one request is allowed, and by which policy, rule and field')
            [CompletionResult]::new('who-can', 'who-can', [CompletionResultType]::ParameterValue, 'List everybody who can reach a workload')
            break
        }
        'meshctl;help;authz;check' {
            break
        }
        'meshctl;help;authz;explain' {
            break
        }
        'meshctl;help;authz;who-can' {
            break
        }
        'meshctl;help;bug-report' {
            break
        }
        'meshctl;help;canary' {
            [CompletionResult]::new('init', 'init', [CompletionResultType]::ParameterValue, 'Write a plan file to begin with, from the routes that are there')
            [CompletionResult]::new('plan', 'plan', [CompletionResultType]::ParameterValue, 'Show what a plan file would do: weights, invariants, who obeys, what the gates can see, how long')
            [CompletionResult]::new('shift', 'shift', [CompletionResultType]::ParameterValue, 'Give a backend of a route its share of the traffic')
            [CompletionResult]::new('run', 'run', [CompletionResultType]::ParameterValue, 'Run a canary from its first share to its last, in the foreground')
            [CompletionResult]::new('watch', 'watch', [CompletionResultType]::ParameterValue, 'Watch a canary that runs here or elsewhere')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Show a canary: what is wanted, what the API server has, what proxies and traffic showed')
            [CompletionResult]::new('pause', 'pause', [CompletionResultType]::ParameterValue, 'Keep a canary at its present share')
            [CompletionResult]::new('resume', 'resume', [CompletionResultType]::ParameterValue, 'Let a paused canary go on, or open the gate that waits for a person')
            [CompletionResult]::new('promote', 'promote', [CompletionResultType]::ParameterValue, 'Leave the present step of a canary now, without its hold and its gates')
            [CompletionResult]::new('abort', 'abort', [CompletionResultType]::ParameterValue, 'End a canary: restore the weights from before it, and prove it')
            [CompletionResult]::new('rollback', 'rollback', [CompletionResultType]::ParameterValue, 'Restore the weights from before a run that has ended, and prove it')
            [CompletionResult]::new('history', 'history', [CompletionResultType]::ParameterValue, 'List the runs of canaries, from their journals')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Print what happened in a run: every write, answer of a gate, verification and decision')
            [CompletionResult]::new('wait', 'wait', [CompletionResultType]::ParameterValue, 'Wait until a canary is where a CI job wants it')
            [CompletionResult]::new('verify', 'verify', [CompletionResultType]::ParameterValue, 'Wait until routes of the cluster, and the proxies that obey them, have the weights of files')
            [CompletionResult]::new('doctor', 'doctor', [CompletionResultType]::ParameterValue, 'Look for canaries that nobody runs any more, foreign changes and unfinished journals')
            [CompletionResult]::new('unlock', 'unlock', [CompletionResultType]::ParameterValue, 'Break the lease of a canary whose process is dead')
            [CompletionResult]::new('watchdog', 'watchdog', [CompletionResultType]::ParameterValue, 'Print a CronJob that aborts canaries whose process died')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Make gates of Flagger''s and Argo''s metrics')
            [CompletionResult]::new('simulate', 'simulate', [CompletionResultType]::ParameterValue, 'Replay counts of the past through the judge: what it would have said, and when')
            break
        }
        'meshctl;help;canary;init' {
            break
        }
        'meshctl;help;canary;plan' {
            break
        }
        'meshctl;help;canary;shift' {
            break
        }
        'meshctl;help;canary;run' {
            break
        }
        'meshctl;help;canary;watch' {
            break
        }
        'meshctl;help;canary;status' {
            break
        }
        'meshctl;help;canary;pause' {
            break
        }
        'meshctl;help;canary;resume' {
            break
        }
        'meshctl;help;canary;promote' {
            break
        }
        'meshctl;help;canary;abort' {
            break
        }
        'meshctl;help;canary;rollback' {
            break
        }
        'meshctl;help;canary;history' {
            break
        }
        'meshctl;help;canary;export' {
            break
        }
        'meshctl;help;canary;wait' {
            break
        }
        'meshctl;help;canary;verify' {
            break
        }
        'meshctl;help;canary;doctor' {
            break
        }
        'meshctl;help;canary;unlock' {
            break
        }
        'meshctl;help;canary;watchdog' {
            break
        }
        'meshctl;help;canary;import' {
            break
        }
        'meshctl;help;canary;simulate' {
            break
        }
        'meshctl;help;charts' {
            [CompletionResult]::new('pull', 'pull', [CompletionResultType]::ParameterValue, 'Fetch charts and write them as files')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the charts of a repository, a registry or a bundle, or those in the cache')
            [CompletionResult]::new('lock', 'lock', [CompletionResultType]::ParameterValue, 'Write down which version and digest charts have now')
            [CompletionResult]::new('bundle', 'bundle', [CompletionResultType]::ParameterValue, 'Put charts, their lock and the list of their images into one file, for a site without a network')
            [CompletionResult]::new('images', 'images', [CompletionResultType]::ParameterValue, 'List every image that charts or manifests run, or move all of them to another registry')
            break
        }
        'meshctl;help;charts;pull' {
            break
        }
        'meshctl;help;charts;list' {
            break
        }
        'meshctl;help;charts;lock' {
            break
        }
        'meshctl;help;charts;bundle' {
            break
        }
        'meshctl;help;charts;images' {
            break
        }
        'meshctl;help;check' {
            break
        }
        'meshctl;help;check-inject' {
            break
        }
        'meshctl;help;create-remote-secret' {
            break
        }
        'meshctl;help;dashboard' {
            break
        }
        'meshctl;help;dataplanes' {
            break
        }
        'meshctl;help;describe' {
            break
        }
        'meshctl;help;envoy' {
            [CompletionResult]::new('stats', 'stats', [CompletionResultType]::ParameterValue, 'Show the counters, gauges and histograms of an Envoy')
            break
        }
        'meshctl;help;envoy;stats' {
            break
        }
        'meshctl;help;fault' {
            [CompletionResult]::new('inject', 'inject', [CompletionResultType]::ParameterValue, 'Let a rule of a VirtualService delay requests or fail them, for a time')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the faults that meshctl has injected')
            [CompletionResult]::new('clear', 'clear', [CompletionResultType]::ParameterValue, 'Take faults back')
            break
        }
        'meshctl;help;fault;inject' {
            break
        }
        'meshctl;help;fault;list' {
            break
        }
        'meshctl;help;fault;clear' {
            break
        }
        'meshctl;help;graph' {
            break
        }
        'meshctl;help;images' {
            break
        }
        'meshctl;help;inject' {
            break
        }
        'meshctl;help;install' {
            break
        }
        'meshctl;help;linkerd-proxy' {
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Readiness, version, certificate, control plane, and endpoints of the services that are called')
            [CompletionResult]::new('log', 'log', [CompletionResultType]::ParameterValue, 'Show or set what a proxy logs')
            [CompletionResult]::new('traffic', 'traffic', [CompletionResultType]::ParameterValue, 'Requests since the proxy began, by target, route and the other side''s identity')
            [CompletionResult]::new('policy', 'policy', [CompletionResultType]::ParameterValue, 'What let requests in and kept them out: servers, routes, authorizations, and how often')
            break
        }
        'meshctl;help;linkerd-proxy;status' {
            break
        }
        'meshctl;help;linkerd-proxy;log' {
            break
        }
        'meshctl;help;linkerd-proxy;traffic' {
            break
        }
        'meshctl;help;linkerd-proxy;policy' {
            break
        }
        'meshctl;help;manifest' {
            [CompletionResult]::new('generate', 'generate', [CompletionResultType]::ParameterValue, 'Render a chart to manifests, without helm, and without a cluster unless it is wanted')
            [CompletionResult]::new('diff', 'diff', [CompletionResultType]::ParameterValue, 'Show which objects and fields differ between two inputs')
            [CompletionResult]::new('translate', 'translate', [CompletionResultType]::ParameterValue, 'Turn what says how a mesh is installed into another form: MeshInstall, IstioOperator, values for helm')
            break
        }
        'meshctl;help;manifest;generate' {
            break
        }
        'meshctl;help;manifest;diff' {
            break
        }
        'meshctl;help;manifest;translate' {
            break
        }
        'meshctl;help;mtls' {
            break
        }
        'meshctl;help;precheck' {
            break
        }
        'meshctl;help;profile' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List recipes and their profiles')
            [CompletionResult]::new('dump', 'dump', [CompletionResultType]::ParameterValue, 'Print the parts and values of a profile')
            [CompletionResult]::new('diff', 'diff', [CompletionResultType]::ParameterValue, 'Show what two profiles have apart')
            break
        }
        'meshctl;help;profile;list' {
            break
        }
        'meshctl;help;profile;dump' {
            break
        }
        'meshctl;help;profile;diff' {
            break
        }
        'meshctl;help;proxy-config' {
            [CompletionResult]::new('cluster', 'cluster', [CompletionResultType]::ParameterValue, 'Destinations, and how the proxy connects to them')
            [CompletionResult]::new('listener', 'listener', [CompletionResultType]::ParameterValue, 'What is listened on, and where each filter chain leads')
            [CompletionResult]::new('route', 'route', [CompletionResultType]::ParameterValue, 'Route tables: matches in full, destinations with their shares, timeouts, retries')
            [CompletionResult]::new('endpoint', 'endpoint', [CompletionResultType]::ParameterValue, 'Addresses behind destinations, and their health')
            [CompletionResult]::new('secret', 'secret', [CompletionResultType]::ParameterValue, 'Certificates by name, validity and serial number; never keys')
            [CompletionResult]::new('bootstrap', 'bootstrap', [CompletionResultType]::ParameterValue, 'Versions, identity, and where the configuration comes from')
            [CompletionResult]::new('ecds', 'ecds', [CompletionResultType]::ParameterValue, 'Filters that are sent by themselves')
            [CompletionResult]::new('log', 'log', [CompletionResultType]::ParameterValue, 'Show or set what a proxy logs')
            [CompletionResult]::new('diff', 'diff', [CompletionResultType]::ParameterValue, 'Compare two proxies, two dumps, or a dump with a proxy of now')
            [CompletionResult]::new('explain', 'explain', [CompletionResultType]::ParameterValue, 'Say what the proxy would do with one request')
            [CompletionResult]::new('rootca-compare', 'rootca-compare', [CompletionResultType]::ParameterValue, 'Compare the roots that two proxies trust')
            [CompletionResult]::new('all', 'all', [CompletionResultType]::ParameterValue, 'All of it')
            break
        }
        'meshctl;help;proxy-config;cluster' {
            break
        }
        'meshctl;help;proxy-config;listener' {
            break
        }
        'meshctl;help;proxy-config;route' {
            break
        }
        'meshctl;help;proxy-config;endpoint' {
            break
        }
        'meshctl;help;proxy-config;secret' {
            break
        }
        'meshctl;help;proxy-config;bootstrap' {
            break
        }
        'meshctl;help;proxy-config;ecds' {
            break
        }
        'meshctl;help;proxy-config;log' {
            break
        }
        'meshctl;help;proxy-config;diff' {
            break
        }
        'meshctl;help;proxy-config;explain' {
            break
        }
        'meshctl;help;proxy-config;rootca-compare' {
            break
        }
        'meshctl;help;proxy-config;all' {
            break
        }
        'meshctl;help;proxy-status' {
            break
        }
        'meshctl;help;remote-clusters' {
            break
        }
        'meshctl;help;route' {
            [CompletionResult]::new('diff', 'diff', [CompletionResultType]::ParameterValue, 'Show what a change does to traffic: which requests are treated differently')
            [CompletionResult]::new('explain', 'explain', [CompletionResultType]::ParameterValue, 'Say where one request goes, and why')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'Show the effective table of a client, in the order in which its proxy tries the rules')
            [CompletionResult]::new('graph', 'graph', [CompletionResultType]::ParameterValue, 'Draw hosts, destinations and the shares between them')
            [CompletionResult]::new('test', 'test', [CompletionResultType]::ParameterValue, 'Run routing tests: requests with what shall become of them')
            break
        }
        'meshctl;help;route;diff' {
            break
        }
        'meshctl;help;route;explain' {
            break
        }
        'meshctl;help;route;list' {
            break
        }
        'meshctl;help;route;graph' {
            break
        }
        'meshctl;help;route;test' {
            break
        }
        'meshctl;help;rule' {
            break
        }
        'meshctl;help;sandbox' {
            [CompletionResult]::new('up', 'up', [CompletionResultType]::ParameterValue, 'Run gateways and the proxies of workloads on this machine until Ctrl-C')
            [CompletionResult]::new('curl', 'curl', [CompletionResultType]::ParameterValue, 'Send a request through the running sandbox')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Show the running sandboxes and where they listen')
            break
        }
        'meshctl;help;sandbox;up' {
            break
        }
        'meshctl;help;sandbox;curl' {
            break
        }
        'meshctl;help;sandbox;status' {
            break
        }
        'meshctl;help;snapshot' {
            break
        }
        'meshctl;help;stat' {
            break
        }
        'meshctl;help;tag' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List tags, their revisions, and the namespaces that bear them')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Make a tag stand for a revision')
            [CompletionResult]::new('generate', 'generate', [CompletionResultType]::ParameterValue, 'Print the webhooks of a tag')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Remove a tag')
            break
        }
        'meshctl;help;tag;list' {
            break
        }
        'meshctl;help;tag;set' {
            break
        }
        'meshctl;help;tag;generate' {
            break
        }
        'meshctl;help;tag;remove' {
            break
        }
        'meshctl;help;tracing' {
            [CompletionResult]::new('enable', 'enable', [CompletionResultType]::ParameterValue, 'Make a mesh send traces: print the objects and values for that, or write them to a cluster')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Show for each workload where its proxy sends spans, of how many requests, and which object says so')
            break
        }
        'meshctl;help;tracing;enable' {
            break
        }
        'meshctl;help;tracing;status' {
            break
        }
        'meshctl;help;rbac' {
            break
        }
        'meshctl;help;uninstall' {
            break
        }
        'meshctl;help;upgrade' {
            break
        }
        'meshctl;help;validate' {
            break
        }
        'meshctl;help;verify' {
            break
        }
        'meshctl;help;verify-install' {
            break
        }
        'meshctl;help;version' {
            break
        }
        'meshctl;help;wait' {
            break
        }
        'meshctl;help;waypoint' {
            [CompletionResult]::new('generate', 'generate', [CompletionResultType]::ParameterValue, 'Print the Gateway of a waypoint')
            [CompletionResult]::new('apply', 'apply', [CompletionResultType]::ParameterValue, 'Create a waypoint, and send requests through it')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List waypoints, and who sends requests through them')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Tell whether waypoints can take requests')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Delete waypoints')
            break
        }
        'meshctl;help;waypoint;generate' {
            break
        }
        'meshctl;help;waypoint;apply' {
            break
        }
        'meshctl;help;waypoint;list' {
            break
        }
        'meshctl;help;waypoint;status' {
            break
        }
        'meshctl;help;waypoint;delete' {
            break
        }
        'meshctl;help;ztunnel-config' {
            [CompletionResult]::new('workload', 'workload', [CompletionResultType]::ParameterValue, 'Workloads and how they are reached')
            [CompletionResult]::new('service', 'service', [CompletionResultType]::ParameterValue, 'Services with their addresses and waypoints')
            [CompletionResult]::new('policy', 'policy', [CompletionResultType]::ParameterValue, 'AuthorizationPolicies for connections')
            [CompletionResult]::new('certificate', 'certificate', [CompletionResultType]::ParameterValue, 'Certificates by identity, state and validity; never keys')
            [CompletionResult]::new('connections', 'connections', [CompletionResultType]::ParameterValue, 'Connections of workloads that are open now')
            [CompletionResult]::new('all', 'all', [CompletionResultType]::ParameterValue, 'All of it')
            break
        }
        'meshctl;help;ztunnel-config;workload' {
            break
        }
        'meshctl;help;ztunnel-config;service' {
            break
        }
        'meshctl;help;ztunnel-config;policy' {
            break
        }
        'meshctl;help;ztunnel-config;certificate' {
            break
        }
        'meshctl;help;ztunnel-config;connections' {
            break
        }
        'meshctl;help;ztunnel-config;all' {
            break
        }
        'meshctl;help;completion' {
            break
        }
        'meshctl;help;help' {
            break
        }
    })

    $completions.Where{ $_.CompletionText -like "$wordToComplete*" } |
        Sort-Object -Property ListItemText
}
