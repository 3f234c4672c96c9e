package main

import (
	"crypto"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"crypto/x509/pkix"
	"math/big"
	"net"
	"os"
	"path/filepath"
	"time"

	"k8s.io/client-go/util/cert"
	"k8s.io/client-go/util/keyutil"
)

const frontProxy = "front-proxy"

// writeCerts gives a cluster an authority of its own and everything signed by it.
func writeCerts(dir string) error {
	caKey, err := writeKey(dir, "ca")
	if err != nil {
		return err
	}
	ca, err := cert.NewSelfSignedCACert(cert.Config{CommonName: "testbed"}, caKey)
	if err != nil {
		return err
	}
	if err := writeCert(dir, "ca", ca.Raw); err != nil {
		return err
	}
	if _, err := writeKey(dir, "service-account"); err != nil {
		return err
	}
	for _, template := range []x509.Certificate{
		{
			Subject:     pkix.Name{CommonName: "server"},
			ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth},
			IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)},
			DNSNames:    []string{"localhost", "kubernetes.default.svc"},
		},
		{
			Subject:     pkix.Name{CommonName: frontProxy},
			ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageClientAuth},
		},
	} {
		name := template.Subject.CommonName
		key, err := writeKey(dir, name)
		if err != nil {
			return err
		}
		if template.SerialNumber, err = rand.Int(rand.Reader, big.NewInt(1<<62)); err != nil {
			return err
		}
		template.NotBefore = ca.NotBefore
		template.NotAfter = time.Now().Add(30 * 24 * time.Hour)
		template.KeyUsage = x509.KeyUsageDigitalSignature
		signed, err := x509.CreateCertificate(rand.Reader, &template, ca, key.Public(), caKey)
		if err != nil {
			return err
		}
		if err := writeCert(dir, name, signed); err != nil {
			return err
		}
	}
	return nil
}

func writeKey(dir, name string) (crypto.Signer, error) {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return nil, err
	}
	encoded, err := keyutil.MarshalPrivateKeyToPEM(key)
	if err != nil {
		return nil, err
	}
	return key, os.WriteFile(filepath.Join(dir, name+".key"), encoded, 0o600)
}

func writeCert(dir, name string, der []byte) error {
	parsed, err := x509.ParseCertificate(der)
	if err != nil {
		return err
	}
	encoded, err := cert.EncodeCertificates(parsed)
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, name+".crt"), encoded, 0o600)
}
