// Evaluates template expressions with Helm's own engine: one expression a line on standard input,
// one JSON object a line on standard output. The only argument is the directory of the chart.
package main

import (
	"bufio"
	"encoding/json"
	"log"
	"os"

	"helm.sh/helm/v3/pkg/chart"
	"helm.sh/helm/v3/pkg/chart/loader"
	"helm.sh/helm/v3/pkg/chartutil"
	"helm.sh/helm/v3/pkg/engine"
)

type answer struct {
	Expression string `json:"expression"`
	Output     string `json:"output"`
	Error      string `json:"error,omitempty"`
}

func evaluate(path, expression string) answer {
	loaded, err := loader.Load(path)
	if err != nil {
		log.Fatal(err)
	}
	loaded.Templates = []*chart.File{{Name: "templates/one.txt", Data: []byte("{{ " + expression + " }}")}}
	capabilities := chartutil.DefaultCapabilities.Copy()
	capabilities.KubeVersion = chartutil.KubeVersion{Version: "v1.33.0", Major: "1", Minor: "33"}
	options := chartutil.ReleaseOptions{Name: "release-name", Namespace: "default", IsInstall: true, Revision: 1}
	values, err := chartutil.ToRenderValues(loaded, map[string]interface{}{}, options, capabilities)
	if err != nil {
		log.Fatal(err)
	}
	files, err := engine.Render(loaded, values)
	if err != nil {
		return answer{Expression: expression, Error: err.Error()}
	}
	return answer{Expression: expression, Output: files["expressions/templates/one.txt"]}
}

func main() {
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 1<<20)
	encoder := json.NewEncoder(os.Stdout)
	encoder.SetEscapeHTML(false)
	for lines.Scan() {
		if err := encoder.Encode(evaluate(os.Args[1], lines.Text())); err != nil {
			log.Fatal(err)
		}
	}
}
