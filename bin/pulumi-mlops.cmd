@echo off
node "%~dp0pulumi-mlops" %*
