
use builtin;
use str;

set edit:completion:arg-completer[meshctl] = {|@words|
    fn spaces {|n|
        builtin:repeat $n ' ' | str:join ''
    }
    fn cand {|text desc|
        edit:complex-candidate $text &display=$text' '(spaces (- 14 (wcswidth $text)))$desc
    }
    var command = 'meshctl'
    for word $words[1..-1] {
        if (str:has-prefix $word '-') {
            break
        }
        set command = $command';'$word
    }
    var completions = [
        &'meshctl'= {
            cand -o 'How to print the answer'
            cand --output 'How to print the answer'
            cand --color 'When to use colour'
            cand --timeout 'Give up after this time when talking to a server (30s, 2m)'
            cand -q 'Print no progress and no notes'
            cand --quiet 'Print no progress and no notes'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand analyze 'Find mistakes in mesh configuration, in files or in a cluster'
            cand authz 'Say whether a request is allowed, and who can reach a workload'
            cand canary 'Move traffic between the versions of a service, step by step'
            cand describe 'Show everything that the input has about a workload, a Service or a Gateway, on one page'
            cand mtls 'Show what each port accepts of mutual TLS, what clients send, and which pairs fail'
            cand route 'Explain, list, test and compare where requests go'
            cand rule 'List the rules of analyze, or explain one'
            cand sandbox 'Run an estate''s routing on this machine, on a real Envoy'
            cand snapshot 'Write what analyze reads of a cluster into a directory'
            cand rbac 'Print the least rights that a command needs'
            cand validate 'Tell what an API server would refuse, before it is asked'
            cand verify 'Compare what a proxy does with what the configuration asks for'
            cand version 'Print the version of meshctl'
            cand completion 'Print the completion script of a shell'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'meshctl;analyze'= {
            cand -f 'Files, directories, `-` for standard input, or git:REVISION:PATH'
            cand --filename 'Files, directories, `-` for standard input, or git:REVISION:PATH'
            cand -n 'The namespace of objects that name none'
            cand --namespace 'The namespace of objects that name none'
            cand --istio-namespace 'The namespace of Istio''s control plane'
            cand --mesh-config 'A mesh config file that stands for the ConfigMap `istio`'
            cand --kubeconfig 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config'
            cand --context 'The context of the kubeconfig, instead of its current one'
            cand --as 'Act as this user'
            cand --as-group 'Act as a member of this group; may be repeated'
            cand --changed-since 'Report only what is new since this git revision; what was there before does not count'
            cand --severity-threshold 'Exit with 1 when a finding is at least this severe'
            cand --select 'Run only these rules (names or IST/KIA codes, separated by commas)'
            cand --ignore 'Do not run these rules'
            cand --mesh-networks 'A mesh networks file that stands for `meshNetworks` of the ConfigMap `istio`'
            cand --baseline 'Leave out the findings that this file accepts'
            cand --write-baseline 'Write a file that accepts all present findings, and exit with 0'
            cand -o 'How to print the answer'
            cand --output 'How to print the answer'
            cand --color 'When to use colour'
            cand --timeout 'Give up after this time when talking to a server (30s, 2m)'
            cand -A 'Read all namespaces also when -n names one'
            cand --all-namespaces 'Read all namespaces also when -n names one'
            cand --allow-incomplete 'Go on without the kinds that cannot be read; they are listed as not checked'
            cand --with-cluster 'Look at the files as if they were applied to the cluster, and report only what they change'
            cand --fix 'Make the changes that mend findings safely, in the files, and report what is left'
            cand --dry-run 'With --fix: show the changes, and write nothing'
            cand --require-complete 'Exit with 6 when something could not be checked'
            cand -q 'Print no progress and no notes'
            cand --quiet 'Print no progress and no notes'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'meshctl;authz'= {
            cand -o 'How to print the answer'
            cand --output 'How to print the answer'
            cand --color 'When to use colour'
            cand --timeout 'Give up after this time when talking to a server (30s, 2m)'
            cand -q 'Print no progress and no notes'
            cand --quiet 'Print no progress and no notes'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand explain 'Say whether one request is allowed, and by which policy, rule and field'
            cand who-can 'List everybody who can reach a workload'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'meshctl;authz;explain'= {
            cand --from 'Who sends: a workload as NAME or NAMESPACE/NAME, or an identity such as cluster.local/ns/shop/sa/web'
            cand --to 'The server: a workload or the Service in front of it, and a port of either'
            cand -X 'The method'
            cand --method 'The method'
            cand -H 'A header, as ''name: value''; may be repeated'
            cand --header 'A header, as ''name: value''; may be repeated'
            cand --jwt-claim 'A claim of a token that was checked, as name=value; given twice it is a list, dots lead into nested claims'
            cand --sni 'The server name of the TLS handshake'
            cand --source-ip 'The address that the connection comes from'
            cand --remote-ip 'The address of the first client, as proxies on the way tell it'
            cand -f 'Files, directories, `-` for standard input, or git:REVISION:PATH'
            cand --filename 'Files, directories, `-` for standard input, or git:REVISION:PATH'
            cand -n 'The namespace of objects that name none'
            cand --namespace 'The namespace of objects that name none'
            cand --istio-namespace 'The namespace of Istio''s control plane'
            cand --mesh-config 'A mesh config file that stands for the ConfigMap `istio`'
            cand --kubeconfig 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config'
            cand --context 'The context of the kubeconfig, instead of its current one'
            cand --as 'Act as this user'
            cand --as-group 'Act as a member of this group; may be repeated'
            cand --implementation 'Who implements the Gateway API, when the input does not tell (istio, envoy-gateway, standard)'
            cand -o 'How to print the answer'
            cand --output 'How to print the answer'
            cand --color 'When to use colour'
            cand --timeout 'Give up after this time when talking to a server (30s, 2m)'
            cand -A 'Read all namespaces also when -n names one'
            cand --all-namespaces 'Read all namespaces also when -n names one'
            cand --allow-incomplete 'Go on without the kinds that cannot be read; they are listed as not checked'
            cand --with-cluster 'Look at the files as if they were applied to the cluster'
            cand -q 'Print no progress and no notes'
            cand --quiet 'Print no progress and no notes'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'meshctl;authz;who-can'= {
            cand -X 'The method'
            cand --method 'The method'
            cand -H 'A header, as ''name: value''; may be repeated'
            cand --header 'A header, as ''name: value''; may be repeated'
            cand --jwt-claim 'A claim of a token that was checked, as name=value; given twice it is a list, dots lead into nested claims'
            cand --sni 'The server name of the TLS handshake'
            cand --source-ip 'The address that the connection comes from'
            cand --remote-ip 'The address of the first client, as proxies on the way tell it'
            cand -f 'Files, directories, `-` for standard input, or git:REVISION:PATH'
            cand --filename 'Files, directories, `-` for standard input, or git:REVISION:PATH'
            cand -n 'The namespace of objects that name none'
            cand --namespace 'The namespace of objects that name none'
            cand --istio-namespace 'The namespace of Istio''s control plane'
            cand --mesh-config 'A mesh config file that stands for the ConfigMap `istio`'
            cand --kubeconfig 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config'
            cand --context 'The context of the kubeconfig, instead of its current one'
            cand --as 'Act as this user'
            cand --as-group 'Act as a member of this group; may be repeated'
            cand --implementation 'Who implements the Gateway API, when the input does not tell (istio, envoy-gateway, standard)'
            cand -o 'How to print the answer'
            cand --output 'How to print the answer'
            cand --color 'When to use colour'
            cand --timeout 'Give up after this time when talking to a server (30s, 2m)'
            cand -A 'Read all namespaces also when -n names one'
            cand --all-namespaces 'Read all namespaces also when -n names one'
            cand --allow-incomplete 'Go on without the kinds that cannot be read; they are listed as not checked'
            cand --with-cluster 'Look at the files as if they were applied to the cluster'
            cand -q 'Print no progress and no notes'
            cand --quiet 'Print no progress and no notes'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'meshctl;authz;help'= {
            cand explain 'Say whether one request is allowed, and by which policy, rule and field'
            cand who-can 'List everybody who can reach a workload'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'meshctl;authz;help;explain'= {
        }
        &'meshctl;authz;help;who-can'= {
        }
        &'meshctl;authz;help;help'= {
        }
        &'meshctl;canary'= {
            cand -o 'How to print the answer'
            cand --output 'How to print the answer'
            cand --color 'When to use colour'
            cand --timeout 'Give up after this time when talking to a server (30s, 2m)'
            cand -q 'Print no progress and no notes'
            cand --quiet 'Print no progress and no notes'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand shift 'Give a backend of a route its share of the traffic'
            cand simulate 'Replay counts of the past through the judge: what it would have said, and when'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'meshctl;canary;shift'= {
            cand --to 'The backend (by subset, host or port, as far as needed) and its percentage'
            cand --rule 'The rule, when several have that backend: its name, or http[1]'
            cand --from 'The backend that gives the share, instead of all others in proportion'
            cand -f 'Files, directories, `-` for standard input, or git:REVISION:PATH'
            cand --filename 'Files, directories, `-` for standard input, or git:REVISION:PATH'
            cand -n 'The namespace of objects that name none'
            cand --namespace 'The namespace of objects that name none'
            cand --istio-namespace 'The namespace of Istio''s control plane'
            cand --mesh-config 'A mesh config file that stands for the ConfigMap `istio`'
            cand --kubeconfig 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config'
            cand --context 'The context of the kubeconfig, instead of its current one'
            cand --as 'Act as this user'
            cand --as-group 'Act as a member of this group; may be repeated'
            cand -o 'How to print the answer'
            cand --output 'How to print the answer'
            cand --color 'When to use colour'
            cand --timeout 'Give up after this time when talking to a server (30s, 2m)'
            cand --add-backend 'Add the backend to the rule when it is not there yet, at weight 0 first'
            cand --in-place 'With -f: change the file'
            cand --check 'With -f: show the change, and exit with 1 when there is one'
            cand --dry-run 'Show plan and patch, and change nothing'
            cand -y 'Do not ask before writing'
            cand --yes 'Do not ask before writing'
            cand --adopt 'Go on from weights that somebody else has set since the last shift'
            cand -q 'Print no progress and no notes'
            cand --quiet 'Print no progress and no notes'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'meshctl;canary;simulate'= {
            cand --baseline 'The first windows, before there was a canary: they only tell how bursty errors are'
            cand --alpha 'The probability with which a good canary may fail'
            cand --beta 'The probability with which a canary that is not tolerable may pass'
            cand --tolerated 'The multiple of the stable side''s rate that the canary must stay below to pass'
            cand --limit 'The rate of bad requests that the canary may have, whatever the stable side has (0.001 is one of a thousand)'
            cand -o 'How to print the answer'
            cand --output 'How to print the answer'
            cand --color 'When to use colour'
            cand --timeout 'Give up after this time when talking to a server (30s, 2m)'
            cand -q 'Print no progress and no notes'
            cand --quiet 'Print no progress and no notes'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'meshctl;canary;help'= {
            cand shift 'Give a backend of a route its share of the traffic'
            cand simulate 'Replay counts of the past through the judge: what it would have said, and when'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'meshctl;canary;help;shift'= {
        }
        &'meshctl;canary;help;simulate'= {
        }
        &'meshctl;canary;help;help'= {
        }
        &'meshctl;describe'= {
            cand -f 'Files, directories, `-` for standard input, or git:REVISION:PATH'
            cand --filename 'Files, directories, `-` for standard input, or git:REVISION:PATH'
            cand -n 'The namespace of objects that name none'
            cand --namespace 'The namespace of objects that name none'
            cand --istio-namespace 'The namespace of Istio''s control plane'
            cand --mesh-config 'A mesh config file that stands for the ConfigMap `istio`'
            cand --kubeconfig 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config'
            cand --context 'The context of the kubeconfig, instead of its current one'
            cand --as 'Act as this user'
            cand --as-group 'Act as a member of this group; may be repeated'
            cand --implementation 'Who implements the Gateway API, when the input does not tell (istio, envoy-gateway, standard)'
            cand -o 'How to print the answer'
            cand --output 'How to print the answer'
            cand --color 'When to use colour'
            cand --timeout 'Give up after this time when talking to a server (30s, 2m)'
            cand -A 'Read all namespaces also when -n names one'
            cand --all-namespaces 'Read all namespaces also when -n names one'
            cand --allow-incomplete 'Go on without the kinds that cannot be read; they are listed as not checked'
            cand --with-cluster 'Look at the files as if they were applied to the cluster'
            cand -q 'Print no progress and no notes'
            cand --quiet 'Print no progress and no notes'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'meshctl;mtls'= {
            cand -f 'Files, directories, `-` for standard input, or git:REVISION:PATH'
            cand --filename 'Files, directories, `-` for standard input, or git:REVISION:PATH'
            cand -n 'The namespace of objects that name none'
            cand --namespace 'The namespace of objects that name none'
            cand --istio-namespace 'The namespace of Istio''s control plane'
            cand --mesh-config 'A mesh config file that stands for the ConfigMap `istio`'
            cand --kubeconfig 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config'
            cand --context 'The context of the kubeconfig, instead of its current one'
            cand --as 'Act as this user'
            cand --as-group 'Act as a member of this group; may be repeated'
            cand --implementation 'Who implements the Gateway API, when the input does not tell (istio, envoy-gateway, standard)'
            cand -o 'How to print the answer'
            cand --output 'How to print the answer'
            cand --color 'When to use colour'
            cand --timeout 'Give up after this time when talking to a server (30s, 2m)'
            cand -A 'Read all namespaces also when -n names one'
            cand --all-namespaces 'Read all namespaces also when -n names one'
            cand --allow-incomplete 'Go on without the kinds that cannot be read; they are listed as not checked'
            cand --with-cluster 'Look at the files as if they were applied to the cluster'
            cand -q 'Print no progress and no notes'
            cand --quiet 'Print no progress and no notes'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'meshctl;route'= {
            cand -o 'How to print the answer'
            cand --output 'How to print the answer'
            cand --color 'When to use colour'
            cand --timeout 'Give up after this time when talking to a server (30s, 2m)'
            cand -q 'Print no progress and no notes'
            cand --quiet 'Print no progress and no notes'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand diff 'Show what a change does to traffic: which requests are treated differently'
            cand explain 'Say where one request goes, and why'
            cand list 'Show the effective table of a client, in the order in which its proxy tries the rules'
            cand graph 'Draw hosts, destinations and the shares between them'
            cand test 'Run routing tests: requests with what shall become of them'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'meshctl;route;diff'= {
            cand -n 'The namespace of objects that name none'
            cand --namespace 'The namespace of objects that name none'
            cand --istio-namespace 'The namespace of Istio''s control plane'
            cand --mesh-config 'A mesh config file that stands for the ConfigMap `istio`'
            cand --kubeconfig 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config'
            cand --context 'The context of the kubeconfig, instead of its current one'
            cand --as 'Act as this user'
            cand --as-group 'Act as a member of this group; may be repeated'
            cand --implementation 'Who implements the Gateway API, when the input does not tell (istio, envoy-gateway, standard)'
            cand -o 'How to print the answer'
            cand --output 'How to print the answer'
            cand --color 'When to use colour'
            cand --timeout 'Give up after this time when talking to a server (30s, 2m)'
            cand -A 'Read all namespaces also when -n names one'
            cand --all-namespaces 'Read all namespaces also when -n names one'
            cand --allow-incomplete 'Go on without the kinds that cannot be read; they are listed as not checked'
            cand -q 'Print no progress and no notes'
            cand --quiet 'Print no progress and no notes'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'meshctl;route;explain'= {
            cand -X 'The method'
            cand --method 'The method'
            cand -H 'A header, as ''name: value''; may be repeated'
            cand --header 'A header, as ''name: value''; may be repeated'
            cand --from 'The workload that sends the request: NAME, NAMESPACE/NAME'
            cand --gateway 'The gateway that gets the request from outside: NAME, NAMESPACE/NAME'
            cand -f 'Files, directories, `-` for standard input, or git:REVISION:PATH'
            cand --filename 'Files, directories, `-` for standard input, or git:REVISION:PATH'
            cand -n 'The namespace of objects that name none'
            cand --namespace 'The namespace of objects that name none'
            cand --istio-namespace 'The namespace of Istio''s control plane'
            cand --mesh-config 'A mesh config file that stands for the ConfigMap `istio`'
            cand --kubeconfig 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config'
            cand --context 'The context of the kubeconfig, instead of its current one'
            cand --as 'Act as this user'
            cand --as-group 'Act as a member of this group; may be repeated'
            cand --implementation 'Who implements the Gateway API, when the input does not tell (istio, envoy-gateway, standard)'
            cand -o 'How to print the answer'
            cand --output 'How to print the answer'
            cand --color 'When to use colour'
            cand --timeout 'Give up after this time when talking to a server (30s, 2m)'
            cand -A 'Read all namespaces also when -n names one'
            cand --all-namespaces 'Read all namespaces also when -n names one'
            cand --allow-incomplete 'Go on without the kinds that cannot be read; they are listed as not checked'
            cand --with-cluster 'Look at the files as if they were applied to the cluster'
            cand -q 'Print no progress and no notes'
            cand --quiet 'Print no progress and no notes'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'meshctl;route;list'= {
            cand --from 'The workload that sends the request: NAME, NAMESPACE/NAME'
            cand --gateway 'The gateway that gets the request from outside: NAME, NAMESPACE/NAME'
            cand -f 'Files, directories, `-` for standard input, or git:REVISION:PATH'
            cand --filename 'Files, directories, `-` for standard input, or git:REVISION:PATH'
            cand -n 'The namespace of objects that name none'
            cand --namespace 'The namespace of objects that name none'
            cand --istio-namespace 'The namespace of Istio''s control plane'
            cand --mesh-config 'A mesh config file that stands for the ConfigMap `istio`'
            cand --kubeconfig 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config'
            cand --context 'The context of the kubeconfig, instead of its current one'
            cand --as 'Act as this user'
            cand --as-group 'Act as a member of this group; may be repeated'
            cand --implementation 'Who implements the Gateway API, when the input does not tell (istio, envoy-gateway, standard)'
            cand -o 'How to print the answer'
            cand --output 'How to print the answer'
            cand --color 'When to use colour'
            cand --timeout 'Give up after this time when talking to a server (30s, 2m)'
            cand -A 'Read all namespaces also when -n names one'
            cand --all-namespaces 'Read all namespaces also when -n names one'
            cand --allow-incomplete 'Go on without the kinds that cannot be read; they are listed as not checked'
            cand --with-cluster 'Look at the files as if they were applied to the cluster'
            cand -q 'Print no progress and no notes'
            cand --quiet 'Print no progress and no notes'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'meshctl;route;graph'= {
            cand --from 'The workload that sends the request: NAME, NAMESPACE/NAME'
            cand --gateway 'The gateway that gets the request from outside: NAME, NAMESPACE/NAME'
            cand -f 'Files, directories, `-` for standard input, or git:REVISION:PATH'
            cand --filename 'Files, directories, `-` for standard input, or git:REVISION:PATH'
            cand -n 'The namespace of objects that name none'
            cand --namespace 'The namespace of objects that name none'
            cand --istio-namespace 'The namespace of Istio''s control plane'
            cand --mesh-config 'A mesh config file that stands for the ConfigMap `istio`'
            cand --kubeconfig 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config'
            cand --context 'The context of the kubeconfig, instead of its current one'
            cand --as 'Act as this user'
            cand --as-group 'Act as a member of this group; may be repeated'
            cand --implementation 'Who implements the Gateway API, when the input does not tell (istio, envoy-gateway, standard)'
            cand -o 'How to print the answer'
            cand --output 'How to print the answer'
            cand --color 'When to use colour'
            cand --timeout 'Give up after this time when talking to a server (30s, 2m)'
            cand -A 'Read all namespaces also when -n names one'
            cand --all-namespaces 'Read all namespaces also when -n names one'
            cand --allow-incomplete 'Go on without the kinds that cannot be read; they are listed as not checked'
            cand --with-cluster 'Look at the files as if they were applied to the cluster'
            cand -q 'Print no progress and no notes'
            cand --quiet 'Print no progress and no notes'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'meshctl;route;test'= {
            cand --from 'The workload that sends the request: NAME, NAMESPACE/NAME'
            cand --gateway 'The gateway that gets the request from outside: NAME, NAMESPACE/NAME'
            cand -f 'Files, directories, `-` for standard input, or git:REVISION:PATH'
            cand --filename 'Files, directories, `-` for standard input, or git:REVISION:PATH'
            cand -n 'The namespace of objects that name none'
            cand --namespace 'The namespace of objects that name none'
            cand --istio-namespace 'The namespace of Istio''s control plane'
            cand --mesh-config 'A mesh config file that stands for the ConfigMap `istio`'
            cand --kubeconfig 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config'
            cand --context 'The context of the kubeconfig, instead of its current one'
            cand --as 'Act as this user'
            cand --as-group 'Act as a member of this group; may be repeated'
            cand --implementation 'Who implements the Gateway API, when the input does not tell (istio, envoy-gateway, standard)'
            cand -o 'How to print the answer'
            cand --output 'How to print the answer'
            cand --color 'When to use colour'
            cand --timeout 'Give up after this time when talking to a server (30s, 2m)'
            cand --init 'Print a test file of the present behaviour, to begin with'
            cand -A 'Read all namespaces also when -n names one'
            cand --all-namespaces 'Read all namespaces also when -n names one'
            cand --allow-incomplete 'Go on without the kinds that cannot be read; they are listed as not checked'
            cand --with-cluster 'Look at the files as if they were applied to the cluster'
            cand -q 'Print no progress and no notes'
            cand --quiet 'Print no progress and no notes'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'meshctl;route;help'= {
            cand diff 'Show what a change does to traffic: which requests are treated differently'
            cand explain 'Say where one request goes, and why'
            cand list 'Show the effective table of a client, in the order in which its proxy tries the rules'
            cand graph 'Draw hosts, destinations and the shares between them'
            cand test 'Run routing tests: requests with what shall become of them'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'meshctl;route;help;diff'= {
        }
        &'meshctl;route;help;explain'= {
        }
        &'meshctl;route;help;list'= {
        }
        &'meshctl;route;help;graph'= {
        }
        &'meshctl;route;help;test'= {
        }
        &'meshctl;route;help;help'= {
        }
        &'meshctl;rule'= {
            cand -o 'How to print the answer'
            cand --output 'How to print the answer'
            cand --color 'When to use colour'
            cand --timeout 'Give up after this time when talking to a server (30s, 2m)'
            cand -q 'Print no progress and no notes'
            cand --quiet 'Print no progress and no notes'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'meshctl;sandbox'= {
            cand -o 'How to print the answer'
            cand --output 'How to print the answer'
            cand --color 'When to use colour'
            cand --timeout 'Give up after this time when talking to a server (30s, 2m)'
            cand -q 'Print no progress and no notes'
            cand --quiet 'Print no progress and no notes'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand up 'Run gateways and the proxies of workloads on this machine until Ctrl-C'
            cand curl 'Send a request through the running sandbox'
            cand status 'Show the running sandboxes and where they listen'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'meshctl;sandbox;up'= {
            cand --from 'A workload whose view of the mesh is served: NAME, NAMESPACE/NAME; may be repeated'
            cand --gateway 'Only this gateway: NAME, NAMESPACE/NAME; may be repeated'
            cand --map 'Send a destination to a process of your own: HOST[:SUBSET][:PORT]=ADDRESS:PORT; may be repeated'
            cand --envoy 'The Envoy program, instead of MESHCTL_ENVOY or the one on the PATH'
            cand --port 'The first local port, instead of any that are free'
            cand -f 'Files, directories, `-` for standard input, or git:REVISION:PATH'
            cand --filename 'Files, directories, `-` for standard input, or git:REVISION:PATH'
            cand -n 'The namespace of objects that name none'
            cand --namespace 'The namespace of objects that name none'
            cand --istio-namespace 'The namespace of Istio''s control plane'
            cand --mesh-config 'A mesh config file that stands for the ConfigMap `istio`'
            cand --kubeconfig 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config'
            cand --context 'The context of the kubeconfig, instead of its current one'
            cand --as 'Act as this user'
            cand --as-group 'Act as a member of this group; may be repeated'
            cand --implementation 'Who implements the Gateway API, when the input does not tell (istio, envoy-gateway, standard)'
            cand -o 'How to print the answer'
            cand --output 'How to print the answer'
            cand --color 'When to use colour'
            cand --timeout 'Give up after this time when talking to a server (30s, 2m)'
            cand -A 'Read all namespaces also when -n names one'
            cand --all-namespaces 'Read all namespaces also when -n names one'
            cand --allow-incomplete 'Go on without the kinds that cannot be read; they are listed as not checked'
            cand --with-cluster 'Look at the files as if they were applied to the cluster'
            cand -q 'Print no progress and no notes'
            cand --quiet 'Print no progress and no notes'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'meshctl;sandbox;curl'= {
            cand -X 'The method'
            cand --method 'The method'
            cand -H 'A header, as ''name: value''; may be repeated'
            cand --header 'A header, as ''name: value''; may be repeated'
            cand --from 'The workload that sends the request: NAME, NAMESPACE/NAME'
            cand --gateway 'The gateway that gets the request from outside: NAME, NAMESPACE/NAME'
            cand -o 'How to print the answer'
            cand --output 'How to print the answer'
            cand --color 'When to use colour'
            cand --timeout 'Give up after this time when talking to a server (30s, 2m)'
            cand -q 'Print no progress and no notes'
            cand --quiet 'Print no progress and no notes'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'meshctl;sandbox;status'= {
            cand -o 'How to print the answer'
            cand --output 'How to print the answer'
            cand --color 'When to use colour'
            cand --timeout 'Give up after this time when talking to a server (30s, 2m)'
            cand -q 'Print no progress and no notes'
            cand --quiet 'Print no progress and no notes'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'meshctl;sandbox;help'= {
            cand up 'Run gateways and the proxies of workloads on this machine until Ctrl-C'
            cand curl 'Send a request through the running sandbox'
            cand status 'Show the running sandboxes and where they listen'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'meshctl;sandbox;help;up'= {
        }
        &'meshctl;sandbox;help;curl'= {
        }
        &'meshctl;sandbox;help;status'= {
        }
        &'meshctl;sandbox;help;help'= {
        }
        &'meshctl;snapshot'= {
            cand -n 'Only this namespace'
            cand --namespace 'Only this namespace'
            cand --istio-namespace 'The namespace of Istio''s control plane'
            cand --kubeconfig 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config'
            cand --context 'The context of the kubeconfig, instead of its current one'
            cand --as 'Act as this user'
            cand --as-group 'Act as a member of this group; may be repeated'
            cand -o 'How to print the answer'
            cand --output 'How to print the answer'
            cand --color 'When to use colour'
            cand --timeout 'Give up after this time when talking to a server (30s, 2m)'
            cand --without-secrets 'Do not list Secrets'
            cand -A 'Read all namespaces also when -n names one'
            cand --all-namespaces 'Read all namespaces also when -n names one'
            cand --allow-incomplete 'Go on without the kinds that cannot be read; they are listed as not checked'
            cand -q 'Print no progress and no notes'
            cand --quiet 'Print no progress and no notes'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'meshctl;rbac'= {
            cand -n 'Only for this namespace'
            cand --namespace 'Only for this namespace'
            cand --istio-namespace 'The namespace of Istio''s control plane'
            cand -o 'How to print the answer'
            cand --output 'How to print the answer'
            cand --color 'When to use colour'
            cand --timeout 'Give up after this time when talking to a server (30s, 2m)'
            cand -q 'Print no progress and no notes'
            cand --quiet 'Print no progress and no notes'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'meshctl;validate'= {
            cand -f 'Files, directories, `-` for standard input, or git:REVISION:PATH'
            cand --filename 'Files, directories, `-` for standard input, or git:REVISION:PATH'
            cand -n 'The namespace of objects that name none'
            cand --namespace 'The namespace of objects that name none'
            cand --istio-namespace 'The namespace of Istio''s control plane'
            cand --mesh-config 'A mesh config file that stands for the ConfigMap `istio`'
            cand --kubeconfig 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config'
            cand --context 'The context of the kubeconfig, instead of its current one'
            cand --as 'Act as this user'
            cand --as-group 'Act as a member of this group; may be repeated'
            cand --schemas 'Take schemas from the CustomResourceDefinitions below DIR, or from those of the cluster'
            cand --severity-threshold 'Exit with 1 when a finding is at least this severe'
            cand -o 'How to print the answer'
            cand --output 'How to print the answer'
            cand --color 'When to use colour'
            cand --timeout 'Give up after this time when talking to a server (30s, 2m)'
            cand --require-complete 'Exit with 6 when something could not be checked'
            cand -q 'Print no progress and no notes'
            cand --quiet 'Print no progress and no notes'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'meshctl;verify'= {
            cand --dump 'The answer of Envoy''s /config_dump, plain or compressed with gzip; `-` for standard input'
            cand --file 'The answer of Envoy''s /config_dump, plain or compressed with gzip; `-` for standard input'
            cand --proxy 'Whose proxy it is, for dumps that do not say: sidecar:NS/WORKLOAD, gateway:NS/NAME, waypoint:NS/NAME'
            cand -f 'Files, directories, `-` for standard input, or git:REVISION:PATH'
            cand --filename 'Files, directories, `-` for standard input, or git:REVISION:PATH'
            cand -n 'The namespace of objects that name none'
            cand --namespace 'The namespace of objects that name none'
            cand --istio-namespace 'The namespace of Istio''s control plane'
            cand --mesh-config 'A mesh config file that stands for the ConfigMap `istio`'
            cand --kubeconfig 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config'
            cand --context 'The context of the kubeconfig, instead of its current one'
            cand --as 'Act as this user'
            cand --as-group 'Act as a member of this group; may be repeated'
            cand --implementation 'Who implements the Gateway API, when the input does not tell (istio, envoy-gateway, standard)'
            cand -o 'How to print the answer'
            cand --output 'How to print the answer'
            cand --color 'When to use colour'
            cand --timeout 'Give up after this time when talking to a server (30s, 2m)'
            cand -A 'Read all namespaces also when -n names one'
            cand --all-namespaces 'Read all namespaces also when -n names one'
            cand --allow-incomplete 'Go on without the kinds that cannot be read; they are listed as not checked'
            cand --with-cluster 'Look at the files as if they were applied to the cluster'
            cand -q 'Print no progress and no notes'
            cand --quiet 'Print no progress and no notes'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'meshctl;version'= {
            cand -o 'How to print the answer'
            cand --output 'How to print the answer'
            cand --color 'When to use colour'
            cand --timeout 'Give up after this time when talking to a server (30s, 2m)'
            cand --client 'Only the version of this program. So far that is all there is: no server is asked, with or without it'
            cand -q 'Print no progress and no notes'
            cand --quiet 'Print no progress and no notes'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'meshctl;completion'= {
            cand -o 'How to print the answer'
            cand --output 'How to print the answer'
            cand --color 'When to use colour'
            cand --timeout 'Give up after this time when talking to a server (30s, 2m)'
            cand -q 'Print no progress and no notes'
            cand --quiet 'Print no progress and no notes'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'meshctl;help'= {
            cand analyze 'Find mistakes in mesh configuration, in files or in a cluster'
            cand authz 'Say whether a request is allowed, and who can reach a workload'
            cand canary 'Move traffic between the versions of a service, step by step'
            cand describe 'Show everything that the input has about a workload, a Service or a Gateway, on one page'
            cand mtls 'Show what each port accepts of mutual TLS, what clients send, and which pairs fail'
            cand route 'Explain, list, test and compare where requests go'
            cand rule 'List the rules of analyze, or explain one'
            cand sandbox 'Run an estate''s routing on this machine, on a real Envoy'
            cand snapshot 'Write what analyze reads of a cluster into a directory'
            cand rbac 'Print the least rights that a command needs'
            cand validate 'Tell what an API server would refuse, before it is asked'
            cand verify 'Compare what a proxy does with what the configuration asks for'
            cand version 'Print the version of meshctl'
            cand completion 'Print the completion script of a shell'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'meshctl;help;analyze'= {
        }
        &'meshctl;help;authz'= {
            cand explain 'Say whether one request is allowed, and by which policy, rule and field'
            cand who-can 'List everybody who can reach a workload'
        }
        &'meshctl;help;authz;explain'= {
        }
        &'meshctl;help;authz;who-can'= {
        }
        &'meshctl;help;canary'= {
            cand shift 'Give a backend of a route its share of the traffic'
            cand simulate 'Replay counts of the past through the judge: what it would have said, and when'
        }
        &'meshctl;help;canary;shift'= {
        }
        &'meshctl;help;canary;simulate'= {
        }
        &'meshctl;help;describe'= {
        }
        &'meshctl;help;mtls'= {
        }
        &'meshctl;help;route'= {
            cand diff 'Show what a change does to traffic: which requests are treated differently'
            cand explain 'Say where one request goes, and why'
            cand list 'Show the effective table of a client, in the order in which its proxy tries the rules'
            cand graph 'Draw hosts, destinations and the shares between them'
            cand test 'Run routing tests: requests with what shall become of them'
        }
        &'meshctl;help;route;diff'= {
        }
        &'meshctl;help;route;explain'= {
        }
        &'meshctl;help;route;list'= {
        }
        &'meshctl;help;route;graph'= {
        }
        &'meshctl;help;route;test'= {
        }
        &'meshctl;help;rule'= {
        }
        &'meshctl;help;sandbox'= {
            cand up 'Run gateways and the proxies of workloads on this machine until Ctrl-C'
            cand curl 'Send a request through the running sandbox'
            cand status 'Show the running sandboxes and where they listen'
        }
        &'meshctl;help;sandbox;up'= {
        }
        &'meshctl;help;sandbox;curl'= {
        }
        &'meshctl;help;sandbox;status'= {
        }
        &'meshctl;help;snapshot'= {
        }
        &'meshctl;help;rbac'= {
        }
        &'meshctl;help;validate'= {
        }
        &'meshctl;help;verify'= {
        }
        &'meshctl;help;version'= {
        }
        &'meshctl;help;completion'= {
        }
        &'meshctl;help;help'= {
        }
    ]
    $completions[$command]
}
