# Builds milectl from its text: brew tap milectl/milectl https://github.com/milectl/milectl && brew install --HEAD milectl
# docs/releasing.md says what a release adds here.
class Milectl < Formula
  desc "Plain-text race results: documents that are checked and queried"
  homepage "https://github.com/milectl/milectl"
  license "Apache-2.0"
  head "https://github.com/milectl/milectl.git", branch: "main"

  depends_on "go" => :build

  def install
    ENV["CGO_ENABLED"] = "0"
    mkdir_p bin
    system "go", "build", "-trimpath", "-ldflags=-s -w", "-o", bin, "./cmd/..."
    system "go", "run", "./internal/manpages", "-version", version, buildpath/"man"
    man1.install Dir["man/man1/*"]
    man7.install Dir["man/man7/*"]
    generate_completions_from_executable(bin/"milectl", "completion")
  end

  test do
    assert_match "1,Josh Kerr", shell_output("#{bin}/milectl --quiet results bowerman-2024 --format csv --columns place,athlete")
  end
end
