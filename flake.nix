# nix run github:milectl/milectl -- results bowerman-2024
{
  description = "Plain-text race results: documents that are checked and queried";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-unstable";

  outputs =
    { self, nixpkgs }:
    let
      systems = [ "x86_64-linux" "aarch64-linux" "x86_64-darwin" "aarch64-darwin" ];
      forAll = make: nixpkgs.lib.genAttrs systems (system: make nixpkgs.legacyPackages.${system});
    in
    {
      packages = forAll (pkgs: {
        default = pkgs.buildGoModule {
          pname = "milectl";
          version = self.shortRev or "dirty";
          src = self;
          # Of the folder that "go mod vendor" makes: it changes with go.sum.
          vendorHash = "sha256-s77lDn7PS1d+GwdT9hQIAhWluxUBGn0UjeU222qcEuE=";
          subPackages = map (name: "cmd/${name}") (builtins.attrNames (builtins.readDir ./cmd));
          env.CGO_ENABLED = 0;
          ldflags = [ "-s" "-w" ];
          nativeBuildInputs = [ pkgs.installShellFiles ];
          doCheck = false; # the tests ask the history of the repository
          postInstall = ''
            go run ./internal/manpages man
            installManPage man/man1/* man/man7/*
            for shell in bash fish zsh; do
              $out/bin/milectl completion $shell > milectl.$shell
              installShellCompletion --cmd milectl --$shell milectl.$shell
            done
          '';
          meta = {
            homepage = "https://github.com/milectl/milectl";
            license = pkgs.lib.licenses.asl20;
            mainProgram = "milectl";
          };
        };
      });

      devShells = forAll (pkgs: {
        default = pkgs.mkShell { packages = [ pkgs.go pkgs.gnumake pkgs.git pkgs.mandoc ]; };
      });
    };
}
